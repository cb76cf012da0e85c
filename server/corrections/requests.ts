import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { hasValues } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { requestedFields } from "./requested-fields.ts";
import { REQUEST_PARTS, type RequestRow, requestOf, visibleRequests } from "./rows.ts";

const CHANGED = "Someone changed this correction request in the meantime.";

/** Note a correction request or what came of it, or restore a removed one. A repeated request changes nothing. */
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

/** Remove a request, which keeps its history and can be restored. To remove it again changes nothing. */
export async function withdrawRequest(viewer: Viewer, id: string, ifMatch: number | null): Promise<CorrectionRequest> {
  permit(can(viewer, "correction.ask"));
  return write(async (tx) => {
    const row = await lockRequest(tx, viewer, id);
    if (!row) throw new NotFoundError("correction request");
    permitChange(viewer, row);
    if (row.withdrawnAt) return requestOf(row);
    expectVersion(requestOf(row), ifMatch, CHANGED);
    return store(tx, viewer, row, { withdrawnAt: new Date() });
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
    if (!row || row.articleId !== articleId || row.withdrawnAt) throw new NotFoundError("correction request");
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

const permitChange = (viewer: Viewer, { requestedById }: RequestRow): void =>
  permit(
    can(viewer, "correction.change", requestedById),
    "Another person asked for this correction. Ask them or an editor to change it.",
  );

async function openRequest(tx: Transaction, viewer: Viewer, id: string, input: CorrectionRequestInput, now: Date) {
  const claim = await tx.claim.findUnique({
    where: { id: input.claimId },
    select: { articleId: true, withdrawnAt: true, article: { select: { archivedAt: true } } },
  });
  if (!claim) throw new NotFoundError("claim");
  refuseArchived(claim.article);
  if (claim.withdrawnAt) throw new RuleError("This claim was withdrawn. Restore it before you ask for a correction.");
  const { articleId } = claim;
  const fields = await requestedFields(tx, viewer, articleId, null, input, now);
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
  const data = await requestedFields(tx, viewer, row.articleId, row, input, now);
  if (!row.withdrawnAt && hasValues(row, data)) return requestOf(row);
  permitChange(viewer, row);
  expectVersion(requestOf(row), ifMatch, CHANGED);
  return store(tx, viewer, row, { ...data, withdrawnAt: null });
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
  if (after.withdrawnAt !== before.withdrawnAt)
    return after.withdrawnAt ? "correction.withdrawn" : "correction.restored";
  if (after.madeInVersion !== null && after.madeInVersion !== before.madeInVersion) return "correction.made";
  const isAnswered = (["answer", "answeredAt", "refused"] as const).some((field) => before[field] !== after[field]);
  return isAnswered ? "correction.answered" : "correction.changed";
}

type Change = { before: CorrectionRequest | null; after: CorrectionRequest };

function record(tx: Transaction, viewer: Viewer, type: EventType, { before, after }: Change) {
  const { id, articleId, claimId } = after;
  const object = { type: "correction-request", id };
  recordEvent(tx, { type, actorId: viewer.id, object, articleId, claimId, before, after });
}
