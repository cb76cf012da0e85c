import "server-only";
import { type Comment, type CommentInput, knowsOf, maySeeComment } from "#domain/comment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { FACTS, factsOf } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { tellOfComment } from "./notify.ts";
import { COMMENT_PARTS, type CommentRow, commentOf, loggedComment, namesOf } from "./rows.ts";

/** Most comments of one claim that are shown, the latest. */
const MOST = 1000;

const CHANGED = "This comment was changed in the meantime.";

/** What was said about a claim, oldest first: as much of it as the viewer may see. */
export async function commentsOnClaim(viewer: Viewer, claimId: string): Promise<{ comments: Comment[] }> {
  permit(can(viewer, "article.read"));
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: FACTS });
  if (!claim) throw new NotFoundError("claim");
  const isKept = isBlind(viewer, factsOf(claim));
  const rows = await db.comment.findMany({
    where: { claimId, ...(isKept ? { OR: [{ knew: false }, { authorId: viewer.id }] } : {}) },
    include: COMMENT_PARTS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const names = await namesOf(db, rows);
  return { comments: rows.reverse().map((row) => commentOf(row, names)) };
}

/** Write a comment, or change the words of one's own. Saying again what is there already changes nothing. */
export async function saveComment(
  viewer: Viewer,
  id: string,
  input: CommentInput,
  ifMatch: number | null,
): Promise<{ value: Comment; created: boolean }> {
  permit(can(viewer, "comment.write"));
  return write(async (tx) => {
    const knows = await whatViewerKnows(tx, viewer, input.claimId);
    const row = await locked(tx, id);
    if (row && (row.claimId !== input.claimId || !maySeeComment(viewer, row, knows.blind)))
      throw new NotFoundError("comment");
    if (row) return { value: await change(tx, viewer, row, input, { ifMatch, knew: knows.knew }), created: false };
    expectAbsent(ifMatch, "This comment");
    if (knows.isWithdrawn) throw new RuleError("This claim was withdrawn. Restore it before you comment on it.");
    return { value: await addComment(tx, viewer, id, input, knows), created: true };
  });
}

/** Take a comment back: its place in the thread stays, its words do not. */
export async function withdrawComment(viewer: Viewer, id: string, ifMatch: number | null): Promise<Comment> {
  permit(can(viewer, "comment.write"));
  return write(async (tx) => {
    const row = await seen(tx, viewer, id);
    permit(can(viewer, "comment.withdraw", row.authorId), "Only its author or an editor can withdraw a comment.");
    if (row.withdrawnAt) return shown(tx, row);
    expectVersion(await shown(tx, row), ifMatch, CHANGED);
    return store(tx, viewer, row, "comment.withdrawn", { withdrawnAt: new Date() });
  });
}

/** Settle a thread, or open it again. */
export async function resolveThread(viewer: Viewer, id: string, resolved: boolean): Promise<Comment> {
  permit(can(viewer, "comment.resolve"));
  return write(async (tx) => {
    const row = await seen(tx, viewer, id);
    if (row.parentId) throw new RuleError("A thread is resolved at its first comment.");
    if ((row.resolvedAt !== null) === resolved) return shown(tx, row);
    const data = resolved
      ? { resolvedAt: new Date(), resolvedById: viewer.id }
      : { resolvedAt: null, resolvedById: null };
    return store(tx, viewer, row, resolved ? "comment.resolved" : "comment.reopened", data);
  });
}

type Knows = { blind: boolean; knew: boolean; articleId: string; isWithdrawn: boolean };

/** What the viewer knows of the claim, which does not change before the transaction ends. */
async function whatViewerKnows(tx: Transaction, viewer: Viewer, claimId: string): Promise<Knows> {
  await tx.$queryRaw`SELECT id FROM "Claim" WHERE id = ${claimId}::uuid FOR UPDATE`;
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { ...FACTS, articleId: true, withdrawnAt: true },
  });
  if (!claim) throw new NotFoundError("claim");
  const facts = factsOf(claim);
  const { articleId, withdrawnAt } = claim;
  return { blind: isBlind(viewer, facts), knew: knowsOf(viewer, facts), articleId, isWithdrawn: withdrawnAt !== null };
}

/** Store a new comment and tell who is concerned, in a transaction that has locked the claim. `sentBack` are told that the claim comes back to them with it. */
export async function addComment(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  input: CommentInput,
  { articleId, knew, sentBack = [] }: Pick<Knows, "articleId" | "knew"> & { sentBack?: string[] },
): Promise<Comment> {
  const { claimId, parentId = null, kind, text, mentions } = input;
  const parent = parentId ? await seen(tx, viewer, parentId) : null;
  if (parent && (parent.claimId !== claimId || parent.parentId))
    throw new RuleError("Answer the first comment of a thread on this claim.");
  await checkMentions(tx, mentions);
  const row = await tx.comment.create({
    data: { id, claimId, parentId, kind, text, mentions, knew, authorId: viewer.id },
    include: COMMENT_PARTS,
  });
  await record(tx, viewer, row, "comment.added", null);
  if (parent?.resolvedAt) await store(tx, viewer, parent, "comment.reopened", { resolvedAt: null, resolvedById: null });
  await tellOfComment(tx, row, { articleId, sentBack });
  return shown(tx, row);
}

async function locked(tx: Transaction, id: string): Promise<CommentRow | null> {
  await tx.$queryRaw`SELECT id FROM "Comment" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.comment.findUnique({ where: { id }, include: COMMENT_PARTS });
}

/** The comment, for those who may see it. */
async function seen(tx: Transaction, viewer: Viewer, id: string): Promise<CommentRow> {
  const there = await tx.comment.findUnique({ where: { id }, select: { claimId: true } });
  if (!there) throw new NotFoundError("comment");
  const { blind } = await whatViewerKnows(tx, viewer, there.claimId);
  const row = await locked(tx, id);
  if (!row || !maySeeComment(viewer, row, blind)) throw new NotFoundError("comment");
  return row;
}

async function change(
  tx: Transaction,
  viewer: Viewer,
  row: CommentRow,
  { claimId, parentId = null, kind, text, mentions }: CommentInput,
  { ifMatch, knew }: { ifMatch: number | null; knew: boolean },
): Promise<Comment> {
  if (row.parentId !== parentId) throw new RuleError("A comment stays in its thread.");
  const isSame = row.text === text && row.kind === kind && row.mentions.join() === mentions.join();
  permit(can(viewer, "comment.change", row.authorId), "Only its author changes the words of a comment.");
  if (isSame && !row.withdrawnAt) return shown(tx, row);
  if (row.withdrawnAt) throw new RuleError("This comment was withdrawn. Write another.");
  expectVersion(await shown(tx, row), ifMatch, CHANGED);
  await checkMentions(
    tx,
    mentions.filter((id) => !row.mentions.includes(id)),
  );
  const data = { kind, text, mentions, knew: row.knew || knew };
  const after = await store(tx, viewer, row, "comment.changed", data);
  const { articleId } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { articleId: true } });
  await tellOfComment(
    tx,
    { ...row, ...data },
    { articleId, only: mentions.filter((id) => !row.mentions.includes(id)) },
  );
  return after;
}

async function checkMentions(tx: Transaction, ids: string[]): Promise<void> {
  const there = await tx.person.count({ where: { id: { in: ids } } });
  if (there < ids.length) throw new RuleError("One of the people mentioned is not there. Choose again.");
}

async function store(
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
  return shown(tx, row);
}

async function record(tx: Transaction, viewer: Viewer, row: CommentRow, type: EventType, before: CommentRow | null) {
  const { id, claimId } = row;
  const { articleId } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { articleId: true } });
  recordEvent(tx, {
    ...{ type, actorId: viewer.id, object: { type: "comment", id }, articleId, claimId },
    ...{ before: before && loggedComment(before), after: loggedComment(row) },
  });
}

const shown = async (tx: Transaction, row: CommentRow): Promise<Comment> => commentOf(row, await namesOf(tx, [row]));
