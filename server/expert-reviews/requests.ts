import "server-only";
import * as z from "zod";
import { refuseArchived } from "#domain/archived.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import type { ExpertReview, ExpertReviewInput } from "#domain/expert-review.ts";
import { Id, Moment } from "#domain/fields.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { hashSecret, newSecret } from "#server/auth/secrets.ts";
import { factsFor, factsOf } from "#server/claims/blindness.ts";
import { findClaim } from "#server/claims/find-claims.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { checkRating, findRatings } from "#server/ratings/ratings.ts";
import { mailLink } from "./mail-link.ts";
import { expertReviewOf, REVIEW_PARTS, type ReviewRow } from "./rows.ts";
import { shownClaim } from "./shown-claim.ts";

/** Requests of one page. */
const PAGE_SIZE = 20;

/** A page ends at the time of its last request, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

const DAY_MS = 86_400_000;
export const ONLY_EDITORS = "Only editors can ask an expert about a claim.";
const CHANGED = "Someone changed this request in the meantime.";

/** A request with the path of its link, which is known only in this answer. */
type WithLink = ExpertReview & { path: string };

/** `mailed`: whether the mail server took the link; null where none was asked to. */
type Asked = WithLink & { mailed: boolean | null };

/**
 * Ask an expert about a claim. The same request again gets a new link and its earlier link stops working, so that a lost
 * answer does no harm.
 */
export async function askExpert(
  viewer: Viewer,
  id: string,
  { claimId, expert, question = null, days, email, ...draft }: ExpertReviewInput,
  now = new Date(),
): Promise<{ value: Asked; created: boolean }> {
  permit(can(viewer, "expert.ask"), ONLY_EDITORS);
  const secret = newSecret();
  const { value, created } = await write(async (tx): Promise<{ value: WithLink; created: boolean }> => {
    const known = await tx.expertReview.findUnique({ where: { id }, include: REVIEW_PARTS });
    if (known) return { value: await renewLink(tx, viewer, known, claimId, secret), created: false };
    const claim = await findClaim(tx, viewer, claimId);
    if (!claim) throw new NotFoundError("claim");
    if (isBlind(viewer, factsOf(viewer, claim)))
      throw new RuleError("You have begun a verdict on this claim. Submit it before you ask an expert.");
    refuseArchived(claim.article);
    if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you ask an expert.");
    if (draft.rating) checkRating(draft.rating, (await findRatings(tx, [draft.rating])).get(draft.rating) ?? null);
    const shown = (await shownClaim(tx, viewer, claim, draft)) as unknown as Prisma.InputJsonValue;
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    const tokenHash = hashSecret(secret);
    const data = { id, claimId, askedById: viewer.id, expert, question, shown, tokenHash, expiresAt, createdAt: now };
    const row = await tx.expertReview.create({ data, include: REVIEW_PARTS });
    record(tx, viewer, "expert.asked", { before: null, after: row }, claim.articleId);
    return { value: { ...expertReviewOf(row), path: pathOf(secret) }, created: true };
  });
  const mailed = await mailLink(viewer, { email, expert, path: value.path, days });
  return { value: { ...value, mailed }, created };
}

/** Let a link work for so many days from now on. A link that expired works again. */
export const extendExpertReview = (
  viewer: Viewer,
  id: string,
  { days }: { days: number },
  ifMatch: number | null,
  now = new Date(),
): Promise<ExpertReview> =>
  change(viewer, id, ifMatch, "expert.extended", (row) => {
    if (row.revokedAt) throw new RuleError("This link was revoked. Ask the expert again.");
    if (row.answeredAt) throw new RuleError("The expert has answered. Ask them again if you need more.");
    const expiresAt = new Date(now.getTime() + days * DAY_MS);
    return row.expiresAt.getTime() === expiresAt.getTime() ? null : { expiresAt };
  });

/** End a link at once. To do it again changes nothing. */
export const revokeExpertReview = (viewer: Viewer, id: string, ifMatch: number | null): Promise<ExpertReview> =>
  change(viewer, id, ifMatch, "expert.revoked", (row) => (row.revokedAt ? null : { revokedAt: new Date() }));

/** The requests on a claim, newest first, by keyset pages. Who is blind on the claim gets none. */
export async function expertReviewsOn(
  viewer: Viewer,
  claimId: string,
  { after }: PageQuery = {},
): Promise<{ reviews: ExpertReview[]; nextCursor?: string }> {
  permit(can(viewer, "expert.ask"), ONLY_EDITORS);
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: factsFor(viewer) });
  if (!claim) throw new NotFoundError("claim");
  if (isBlind(viewer, factsOf(viewer, claim))) return { reviews: [] };
  const [createdAt, last] = CURSOR.decode(after) ?? [];
  const beyond = createdAt && last ? { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: last } }] } : {};
  const rows = await db.expertReview.findMany({
    where: { AND: [{ claimId }, beyond] },
    include: REVIEW_PARTS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  const { page, next } = pageOf(rows, PAGE_SIZE, (row) => CURSOR.encode([row.createdAt.toISOString(), row.id]));
  return { reviews: page.map(expertReviewOf), ...next };
}

const pathOf = (secret: string): string => `/expert/${secret}`;

/** The answer to the first request was lost: its link was never seen, and another one takes its place. */
async function renewLink(
  tx: Transaction,
  viewer: Viewer,
  known: ReviewRow,
  claimId: string,
  secret: string,
): Promise<WithLink> {
  if (known.askedById !== viewer.id || known.claimId !== claimId) throw new NotFoundError("request");
  if (known.answeredAt || known.revokedAt) throw new RuleError("This request is over. Ask the expert again.");
  const data = { tokenHash: hashSecret(secret), version: { increment: 1 } };
  const row = await tx.expertReview.update({ where: { id: known.id }, data, include: REVIEW_PARTS });
  const { articleId } = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, select: { articleId: true } });
  record(tx, viewer, "expert.asked", { before: known, after: row }, articleId);
  return { ...expertReviewOf(row), path: pathOf(secret) };
}

type Data = Prisma.ExpertReviewUncheckedUpdateInput;

/** Change a request of which the viewer may know. `dataOf` says what changes; null for nothing. */
async function change(
  viewer: Viewer,
  id: string,
  ifMatch: number | null,
  type: EventType,
  dataOf: (row: ReviewRow) => Data | null,
): Promise<ExpertReview> {
  permit(can(viewer, "expert.ask"), ONLY_EDITORS);
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ExpertReview" WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.expertReview.findUnique({ where: { id }, include: REVIEW_PARTS });
    const select = { articleId: true, ...factsFor(viewer) };
    const claim = before && (await tx.claim.findUnique({ where: { id: before.claimId }, select }));
    const isHidden = claim && before.askedById !== viewer.id && isBlind(viewer, factsOf(viewer, claim));
    if (!before || !claim || isHidden) throw new NotFoundError("request");
    const data = dataOf(before);
    if (data === null) return expertReviewOf(before);
    expectVersion(expertReviewOf(before), ifMatch, CHANGED);
    const counted = { ...data, version: { increment: 1 } };
    const after = await tx.expertReview.update({ where: { id }, data: counted, include: REVIEW_PARTS });
    record(tx, viewer, type, { before, after }, claim.articleId);
    return expertReviewOf(after);
  });
}

type Change = { before: ReviewRow | null; after: ReviewRow };

function record(tx: Transaction, viewer: Viewer, type: EventType, { before, after }: Change, articleId: string): void {
  const object = { type: "expert-review", id: after.id };
  const values = { before: before && expertReviewOf(before), after: expertReviewOf(after) };
  recordEvent(tx, { type, actorId: viewer.id, object, articleId, claimId: after.claimId, ...values });
}
