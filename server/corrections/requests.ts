import "server-only";
import * as z from "zod";
import { refuseArchived } from "#domain/archived.ts";
import { dayOf } from "#domain/assignment.ts";
import { type CorrectionRequest, type CorrectionRequestInput, correctionState } from "#domain/correction-request.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { hasValues } from "#domain/field-values.ts";
import { Day, Id } from "#domain/fields.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { notBlindTo } from "#server/claims/blindness.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";

const REQUEST_PARTS = { requestedBy: NAMED } as const satisfies Prisma.CorrectionRequestInclude;

type RequestRow = Prisma.CorrectionRequestGetPayload<{ include: typeof REQUEST_PARTS }>;

/** Requests of one page. */
const PAGE_SIZE = 100;

/** A page ends at the day of its last request, and its id. */
const CURSOR = cursorFormat(z.tuple([Day, Id]));

type RequestsPage = { requests: CorrectionRequest[]; nextCursor?: string };

/** A page of the correction requests on the claims of an article, the latest first. */
export async function requestsInArticle(
  viewer: Viewer,
  articleId: string,
  { after }: PageQuery = {},
): Promise<RequestsPage> {
  permit(can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  return requestsPage(viewer, { articleId }, after);
}

/** A page of the correction requests on a claim, the latest first. */
export async function requestsOnClaim(
  viewer: Viewer,
  claimId: string,
  { after }: PageQuery = {},
): Promise<RequestsPage> {
  permit(can(viewer, "article.read"));
  if (!(await db.claim.findUnique({ where: { id: claimId }, select: { id: true } }))) throw new NotFoundError("claim");
  return requestsPage(viewer, { claimId }, after);
}

/** The latest requests that these versions carry, and those that no version carries yet, at most 200. */
export async function requestsOfVersions(viewer: Viewer, articleId: string, numbers: number[]) {
  permit(can(viewer, "article.read"));
  const where = { articleId, OR: [{ madeInVersion: null }, { madeInVersion: { in: numbers } }] };
  return (await requestsWhere(viewer, where, 2 * PAGE_SIZE)).map(requestOf);
}

/** Open a correction request, or note what came of it. A repeated request changes nothing. */
export async function saveRequest(
  viewer: Viewer,
  id: string,
  input: CorrectionRequestInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: CorrectionRequest; created: boolean }> {
  permit(can(viewer, "correction.ask"));
  return write(async (tx) => {
    const row = await lockRequest(tx, viewer, id);
    if (row) return { value: await changeRequest(tx, viewer, row, input, { ifMatch, now }), created: false };
    expectAbsent(ifMatch, "This correction request");
    return { value: await openRequest(tx, viewer, id, input, now), created: true };
  });
}

/** Close the requests that a version carries. */
export async function carryRequests(
  tx: Transaction,
  viewer: Viewer,
  { articleId, number }: { articleId: string; number: number },
  ids: string[],
): Promise<void> {
  for (const id of [...new Set(ids)].sort()) {
    const row = await lockRequest(tx, viewer, id);
    if (!row || row.articleId !== articleId) throw new NotFoundError("correction request");
    if (row.madeInVersion !== null)
      throw new RuleError(`One of these corrections is already recorded in version ${row.madeInVersion}.`);
    await store(tx, viewer, row, { madeInVersion: number, closedAt: new Date() });
  }
}

/** Null where there is no such request. Not found for viewers who may not see it. */
async function lockRequest(tx: Transaction, viewer: Viewer, id: string): Promise<RequestRow | null> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT id FROM "CorrectionRequest" WHERE id = ${id}::uuid FOR UPDATE`;
  if (locked.length === 0) return null;
  const where = { AND: [{ id }, visibleRequests(viewer)] };
  const row = await tx.correctionRequest.findFirst({ where, include: REQUEST_PARTS });
  if (!row) throw new NotFoundError("correction request");
  return row;
}

async function requestsPage(viewer: Viewer, where: Prisma.CorrectionRequestWhereInput, after: string | undefined) {
  const [requestedAt, id] = CURSOR.decode(after) ?? [];
  const earlier =
    requestedAt && id ? { OR: [{ requestedAt: { lt: requestedAt } }, { requestedAt, id: { lt: id } }] } : {};
  const rows = await requestsWhere(viewer, { AND: [where, earlier] }, PAGE_SIZE + 1);
  const { page, next } = pageOf(rows, PAGE_SIZE, (last) => CURSOR.encode([last.requestedAt, last.id]));
  return { requests: page.map(requestOf), ...next };
}

const requestsWhere = (viewer: Viewer, where: Prisma.CorrectionRequestWhereInput, limit: number) =>
  db.correctionRequest.findMany({
    where: { AND: [where, visibleRequests(viewer)] },
    include: REQUEST_PARTS,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: limit,
  });

/** The blind phase hides requests like verdicts: a person who asks for a correction thinks that the claim is wrong. */
const visibleRequests = (viewer: Viewer): Prisma.CorrectionRequestWhereInput => ({
  OR: [{ requestedById: viewer.id }, { claim: notBlindTo(viewer) }],
});

async function openRequest(tx: Transaction, viewer: Viewer, id: string, input: CorrectionRequestInput, now: Date) {
  const claim = await tx.claim.findUnique({
    where: { id: input.claimId },
    select: { articleId: true, withdrawnAt: true, article: { select: { archivedAt: true } } },
  });
  if (!claim) throw new NotFoundError("claim");
  refuseArchived(claim.article);
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you ask for a correction.");
  const { articleId } = claim;
  const fields = await fieldsOf(tx, articleId, { ...NO_ANSWER, requestedAt: dayOf(now) }, input, now);
  const data = { id, articleId, claimId: input.claimId, requestedById: viewer.id, ...fields };
  const row = await tx.correctionRequest.create({ data, include: REQUEST_PARTS });
  const after = requestOf(row);
  record(tx, viewer, "correction.asked", { before: null, after });
  return after;
}

async function changeRequest(
  tx: Transaction,
  viewer: Viewer,
  row: RequestRow,
  input: CorrectionRequestInput,
  { ifMatch, now }: { ifMatch: number | null; now: Date },
): Promise<CorrectionRequest> {
  if (row.claimId !== input.claimId) throw new RuleError("A correction request cannot move to another claim.");
  const data = await fieldsOf(tx, row.articleId, row, input, now);
  if (hasValues(row, data)) return requestOf(row);
  permit(
    can(viewer, "correction.change", row.requestedById),
    "Another person asked for this correction. Ask them or an editor to change it.",
  );
  expectVersion(requestOf(row), ifMatch, "Someone changed this correction request in the meantime.");
  return store(tx, viewer, row, data);
}

async function store(
  tx: Transaction,
  viewer: Viewer,
  current: RequestRow,
  data: Prisma.CorrectionRequestUncheckedUpdateInput,
): Promise<CorrectionRequest> {
  const row = await tx.correctionRequest.update({
    where: { id: current.id },
    data: { ...data, version: { increment: 1 } },
    include: REQUEST_PARTS,
  });
  const change = { before: requestOf(current), after: requestOf(row) };
  record(tx, viewer, eventOf(change.before, change.after), change);
  return change.after;
}

function eventOf(before: CorrectionRequest, after: CorrectionRequest): EventType {
  if (after.madeInVersion !== null && after.madeInVersion !== before.madeInVersion) return "correction.made";
  const isAnswered = (["answer", "answeredAt", "refused"] as const).some((field) => before[field] !== after[field]);
  return isAnswered ? "correction.answered" : "correction.changed";
}

type RequestFields = Pick<
  RequestRow,
  "request" | "requestedAt" | "answer" | "answeredAt" | "refused" | "madeInVersion" | "closedAt"
>;

const NO_ANSWER: Omit<RequestFields, "requestedAt"> = {
  request: "",
  answer: null,
  answeredAt: null,
  refused: false,
  madeInVersion: null,
  closedAt: null,
};

/** The current fields with those of the input on top. Days that it leaves out are today. */
async function fieldsOf(
  tx: Transaction,
  articleId: string,
  current: RequestFields,
  input: CorrectionRequestInput,
  now: Date,
): Promise<RequestFields> {
  const { request, requestedAt = current.requestedAt, refused = current.refused } = input;
  const answer = input.answer === undefined ? current.answer : input.answer;
  const isAnswered = answer !== null || refused;
  const answeredAt =
    input.answeredAt === undefined ? (current.answeredAt ?? (isAnswered ? dayOf(now) : null)) : input.answeredAt;
  if (answeredAt !== null && answeredAt < requestedAt)
    throw new RuleError("The answer cannot be earlier than the request.");
  const madeInVersion = input.madeInVersion === undefined ? current.madeInVersion : input.madeInVersion;
  if (madeInVersion !== null && madeInVersion !== current.madeInVersion)
    await refuseUnknownVersion(tx, articleId, madeInVersion);
  const closedAt = madeInVersion === null ? null : madeInVersion === current.madeInVersion ? current.closedAt : now;
  return { request, requestedAt, answer, answeredAt, refused, madeInVersion, closedAt };
}

async function refuseUnknownVersion(tx: Transaction, articleId: string, number: number): Promise<void> {
  const where = { articleId_number: { articleId, number } };
  if (!(await tx.version.findUnique({ where, select: { number: true } })))
    throw new RuleError(`This article has no version ${number}.`);
}

type Change = { before: CorrectionRequest | null; after: CorrectionRequest };

function record(tx: Transaction, viewer: Viewer, type: EventType, { before, after }: Change) {
  const { id, articleId, claimId } = after;
  const object = { type: "correction-request", id };
  recordEvent(tx, { type, actorId: viewer.id, object, articleId, claimId, before, after });
}

function requestOf({ requestedById: _, createdAt: __, closedAt, ...row }: RequestRow): CorrectionRequest {
  return { ...row, closedAt: closedAt?.toISOString() ?? null, state: correctionState(row) };
}
