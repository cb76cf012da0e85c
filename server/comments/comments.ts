import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { type Comment, type CommentInput, knowsJudgement, maySeeComment, mayTell } from "#domain/comment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { factsFor, factsOf } from "#server/claims/blindness.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { notifyOfComment } from "./notify.ts";
import { COMMENT_PARTS, type CommentRow, commentOf, loggedComment, namesOf } from "./rows.ts";

const CHANGED = "This comment was changed in the meantime.";
const NOT_ABOUT_WORK =
  "The first wording of this comment may reveal how the claim is judged. Write a new one about the work.";

/** Add a comment, or change one's own. Saving the same values again changes nothing. */
export async function saveComment(viewer: Viewer, id: string, input: CommentInput, ifMatch: number | null) {
  permit(can(viewer, "comment.write"));
  return write(async (tx) => {
    const knowledge = await knowledgeOf(tx, viewer, input.claimId);
    const row = await lockComment(tx, id);
    if (row && (row.claimId !== input.claimId || !maySeeComment(viewer, row, knowledge.blind)))
      throw new NotFoundError("comment");
    if (row)
      return { value: await changeComment(tx, viewer, row, input, { ifMatch, knew: knowledge.knew }), created: false };
    expectAbsent(ifMatch, "This comment");
    refuseArchived(knowledge.article);
    if (knowledge.isWithdrawn) throw new RuleError("This claim was withdrawn. Restore it before you comment on it.");
    return { value: await addComment(tx, viewer, id, input, knowledge), created: true };
  });
}

/** Withdraw a comment. It stays in its thread without its text. */
export async function withdrawComment(viewer: Viewer, id: string, ifMatch: number | null): Promise<Comment> {
  permit(can(viewer, "comment.write"));
  return write(async (tx) => {
    const row = await lockVisibleComment(tx, viewer, id);
    permit(can(viewer, "comment.withdraw", row.authorId), "Only the author or an editor can withdraw a comment.");
    if (row.withdrawnAt) return asSeen(tx, row);
    expectVersion(await asSeen(tx, row), ifMatch, CHANGED);
    return storeChange(tx, viewer, row, "comment.withdrawn", { withdrawnAt: new Date() });
  });
}

/** Resolve a thread, or reopen it. */
export async function resolveThread(viewer: Viewer, id: string, resolved: boolean): Promise<Comment> {
  permit(can(viewer, "comment.resolve"));
  return write(async (tx) => {
    const row = await lockVisibleComment(tx, viewer, id);
    if (row.parentId) throw new RuleError("Only the first comment of a thread can be resolved.");
    if ((row.resolvedAt !== null) === resolved) return asSeen(tx, row);
    const data = resolved
      ? { resolvedAt: new Date(), resolvedById: viewer.id }
      : { resolvedAt: null, resolvedById: null };
    return storeChange(tx, viewer, row, resolved ? "comment.resolved" : "comment.reopened", data);
  });
}

/** What the viewer knows of how a claim is judged, and what a new comment needs of the claim. */
type Knowledge = {
  blind: boolean;
  knew: boolean;
  articleId: string;
  isWithdrawn: boolean;
  article: { archivedAt: Date | null };
};

/** Locks the claim, so that the answer holds until the transaction ends. */
async function knowledgeOf(tx: Transaction, viewer: Viewer, claimId: string): Promise<Knowledge> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: {
      ...factsFor(viewer),
      ...{ articleId: true, withdrawnAt: true, article: { select: { requiredVerdicts: true, archivedAt: true } } },
    },
  });
  if (!claim) throw new NotFoundError("claim");
  const facts = factsOf(viewer, claim);
  const blind = isBlind(viewer, facts);
  const knew = knowsJudgement(facts, !blind && (await isJudged(tx, claimId)));
  const { articleId, article } = claim;
  return { blind, knew, articleId, article, isWithdrawn: claim.withdrawnAt !== null };
}

/** Whether there is a submitted verdict on the claim. Only for viewers who are not blind on it. */
const isJudged = async (tx: Transaction, claimId: string): Promise<boolean> =>
  (await tx.verdict.findFirst({ where: { claimId, state: "submitted" }, select: { id: true } })) !== null;

/** Store a new comment on a locked claim and notify people: those in `sentBack` that the claim is sent back to them. */
export async function addComment(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  input: CommentInput,
  { articleId, knew, sentBack = [] }: Pick<Knowledge, "articleId" | "knew"> & { sentBack?: string[] },
): Promise<Comment> {
  const { claimId, parentId = null, kind, text, mentions } = input;
  const parent = parentId ? await lockVisibleComment(tx, viewer, parentId) : null;
  if (parent && (parent.claimId !== claimId || parent.parentId))
    throw new RuleError("Reply to the first comment of a thread on this claim.");
  await checkMentions(tx, mentions);
  const row = await tx.comment.create({
    data: { id, claimId, parentId, kind, text, mentions, knew: mayTell(kind, knew), authorId: viewer.id },
    include: COMMENT_PARTS,
  });
  await record(tx, viewer, row, "comment.added", null);
  if (parent?.resolvedAt)
    await storeChange(tx, viewer, parent, "comment.reopened", { resolvedAt: null, resolvedById: null });
  await notifyOfComment(tx, row, { articleId, sentBack });
  return asSeen(tx, row);
}

async function lockComment(tx: Transaction, id: string): Promise<CommentRow | null> {
  await tx.$queryRaw`SELECT id FROM "Comment" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.comment.findUnique({ where: { id }, include: COMMENT_PARTS });
}

/** The locked comment. Not found for viewers who may not see it. */
async function lockVisibleComment(tx: Transaction, viewer: Viewer, id: string): Promise<CommentRow> {
  const comment = await tx.comment.findUnique({ where: { id }, select: { claimId: true } });
  if (!comment) throw new NotFoundError("comment");
  const { blind } = await knowledgeOf(tx, viewer, comment.claimId);
  const row = await lockComment(tx, id);
  if (!row || !maySeeComment(viewer, row, blind)) throw new NotFoundError("comment");
  return row;
}

async function changeComment(
  tx: Transaction,
  viewer: Viewer,
  row: CommentRow,
  { claimId, parentId = null, kind, text, mentions }: CommentInput,
  { ifMatch, knew }: { ifMatch: number | null; knew: boolean },
): Promise<Comment> {
  if (row.parentId !== parentId) throw new RuleError("A comment cannot move to another thread.");
  const isSame = row.text === text && row.kind === kind && row.mentions.join() === mentions.join();
  permit(can(viewer, "comment.change", row.authorId), "Only the author can edit a comment.");
  if (row.expertReviewId) throw new RuleError("What an expert from outside wrote cannot be edited. Reply to it.");
  if (isSame && !row.withdrawnAt) return asSeen(tx, row);
  if (row.withdrawnAt) throw new RuleError("This comment was withdrawn. Write a new one.");
  expectVersion(await asSeen(tx, row), ifMatch, CHANGED);
  const newMentions = mentions.filter((id) => !row.mentions.includes(id));
  await checkMentions(tx, newMentions);
  // The log shows earlier words to whoever may see the later ones.
  if (kind === "work" && row.knew) throw new RuleError(NOT_ABOUT_WORK);
  const data = { kind, text, mentions, knew: row.knew || mayTell(kind, knew) };
  const after = await storeChange(tx, viewer, row, "comment.changed", data);
  const { articleId } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { articleId: true } });
  await notifyOfComment(tx, { ...row, ...data }, { articleId, only: newMentions });
  return after;
}

async function checkMentions(tx: Transaction, ids: string[]): Promise<void> {
  const count = await tx.person.count({ where: { id: { in: ids } } });
  if (count < ids.length) throw new RuleError("One of the people mentioned does not exist. Choose again.");
}

async function storeChange(
  tx: Transaction,
  viewer: Viewer,
  before: CommentRow,
  type: EventType,
  data: Prisma.CommentUncheckedUpdateInput,
): Promise<Comment> {
  const row = await tx.comment.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 } },
    include: COMMENT_PARTS,
  });
  await record(tx, viewer, row, type, before);
  return asSeen(tx, row);
}

async function record(tx: Transaction, viewer: Viewer, row: CommentRow, type: EventType, before: CommentRow | null) {
  const { id, claimId } = row;
  const { articleId } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { articleId: true } });
  const object = { type: "comment", id };
  const values = { before: before && loggedComment(before), after: loggedComment(row) };
  recordEvent(tx, { type, actorId: viewer.id, object, articleId, claimId, ...values });
}

const asSeen = async (tx: Transaction, row: CommentRow): Promise<Comment> => commentOf(row, await namesOf(tx, [row]));
