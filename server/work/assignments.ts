import "server-only";
import * as z from "zod";
import {
  ASSIGNMENTS_PAGE_SIZE,
  type Assignment,
  type AssignmentFilter,
  type AssignmentInput,
  type AssignmentsInput,
  refusePastDue,
} from "#domain/assignment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { hasValues } from "#domain/field-values.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { notify } from "#server/notifications/notify.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { makeAssignments } from "./make-assignments.ts";
import { ASSIGNMENT_PARTS, type AssignmentRow, assignmentSeenBy, loggedAssignment } from "./rows.ts";
import { assignmentsSeenBy } from "./seen-assignments.ts";

/** A page ends at the time its last assignment was made, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

const CHANGED = "Someone changed this assignment in the meantime.";
const ANOTHERS = "This is another person's assignment. Ask them or an editor.";

/** A page of the assignments of an article, of a person, or of all. Oldest first, without those that were withdrawn. */
export async function assignments(viewer: Viewer, { article, assignee, after }: AssignmentFilter) {
  permit(can(viewer, "article.read"));
  const where = {
    withdrawnAt: null,
    ...(article ? { articleId: article } : { article: { archivedAt: null } }),
    ...(assignee ? { assigneeId: assignee } : {}),
    ...laterThan(after),
  };
  const rows = await assignmentsSeenBy(viewer, where, ASSIGNMENTS_PAGE_SIZE + 1);
  const cursorAt = ({ createdAt, id }: Assignment) => CURSOR.encode([createdAt, id]);
  const { page, next } = pageOf(rows, ASSIGNMENTS_PAGE_SIZE, cursorAt);
  return { assignments: page, ...next };
}

function laterThan(cursor: string | undefined): Prisma.AssignmentWhereInput {
  const [createdAt, id] = CURSOR.decode(cursor) ?? [];
  return createdAt && id ? { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] } : {};
}

/** Assign an article or a claim, or change an assignment. Saving the same values again changes nothing. */
export async function saveAssignment(
  viewer: Viewer,
  id: string,
  input: AssignmentInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: Assignment; created: boolean }> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const row = await lockAssignment(tx, id);
    if (row) return { value: await changeAssignment(tx, viewer, row, input, { ifMatch, now }), created: false };
    expectAbsent(ifMatch, "This assignment");
    if (input.done) throw new RuleError("Assign it first. Then it can be marked as done.");
    if (input.replaces) await endReplaced(tx, viewer, input, input.replaces);
    const { made, there } = await makeAssignments(tx, viewer, [{ ...input, id }], now);
    if (there.length > 0)
      throw new RuleError(`${there[0]?.assignee.name ?? "This person"} already has this assignment. Change that one.`);
    const [value] = made;
    if (!value) throw new NotFoundError("article");
    return { value: assignmentSeenBy(viewer, value), created: true };
  });
}

/** Make many assignments, all of them or none. One that exists already stays as it is and is returned in `there`. */
export async function assignMany(viewer: Viewer, input: AssignmentsInput, now = new Date()) {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const { made, there } = await makeAssignments(tx, viewer, input.assignments, now);
    const asSeen = (row: AssignmentRow) => assignmentSeenBy(viewer, row);
    return { made: made.map(asSeen), there: there.map(asSeen) };
  });
}

/** Withdraw an assignment. Does nothing if it is withdrawn already. */
export async function withdrawAssignment(viewer: Viewer, id: string, ifMatch: number | null): Promise<Assignment> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const row = await lockAssignment(tx, id);
    if (!row) throw new NotFoundError("assignment");
    permit(can(viewer, "assignment.change", row.assignedById), ANOTHERS);
    if (row.withdrawnAt) return assignmentSeenBy(viewer, row);
    expectVersion(assignmentSeenBy(viewer, row), ifMatch, CHANGED);
    return storeChange(tx, viewer, row, "assignment.withdrawn", { withdrawnAt: new Date() });
  });
}

async function lockAssignment(tx: Transaction, id: string): Promise<AssignmentRow | null> {
  await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.assignment.findUnique({ where: { id }, include: ASSIGNMENT_PARTS });
}

async function changeAssignment(
  tx: Transaction,
  viewer: Viewer,
  row: AssignmentRow,
  input: AssignmentInput,
  { ifMatch, now }: { ifMatch: number | null; now: Date },
): Promise<Assignment> {
  const { articleId, claimId = null, assigneeId } = input;
  if (!hasValues(row, { articleId, claimId, assigneeId }))
    throw new RuleError(
      "An assignment cannot move to another person, article or claim. Create a new one that replaces it.",
    );
  const { dueOn = row.dueOn, note = row.note, done = row.doneAt !== null } = input;
  const isSameText = dueOn === row.dueOn && note === row.note;
  const isSameDone = done === (row.doneAt !== null);
  if (isSameText && isSameDone) {
    permit(can(viewer, "assignment.make", row.assigneeId), ANOTHERS);
    return assignmentSeenBy(viewer, row);
  }
  if (!isSameText) permit(can(viewer, "assignment.change", row.assignedById), ANOTHERS);
  if (!isSameDone) permit(can(viewer, "assignment.finish", row.assigneeId), ANOTHERS);
  expectVersion(assignmentSeenBy(viewer, row), ifMatch, CHANGED);
  if (row.withdrawnAt) throw new RuleError("This assignment was withdrawn. Create a new one.");
  if (dueOn !== row.dueOn) refusePastDue(dueOn, await todayInNewsroom(now, tx));
  if (!done && !isSameDone) await refuseSecond(tx, row);
  const doneAt = isSameDone ? row.doneAt : done ? now : null;
  const type = done && !isSameDone ? "assignment.done" : "assignment.changed";
  return storeChange(tx, viewer, row, type, { dueOn, note, doneAt });
}

/** Withdraw the assignment that a new one for another person replaces, and tell its person. */
async function endReplaced(
  tx: Transaction,
  viewer: Viewer,
  { articleId, claimId = null }: AssignmentInput,
  { id, version }: NonNullable<AssignmentInput["replaces"]>,
): Promise<void> {
  const row = await lockAssignment(tx, id);
  if (!row || !hasValues(row, { articleId, claimId })) throw new NotFoundError("assignment to replace");
  permit(can(viewer, "assignment.change", row.assignedById), ANOTHERS);
  if (row.withdrawnAt) throw new RuleError("This assignment was withdrawn in the meantime.");
  if (row.doneAt) throw new RuleError(`${row.assignee.name} has already finished this.`);
  expectVersion(assignmentSeenBy(viewer, row), version, CHANGED);
  await storeChange(tx, viewer, row, "assignment.withdrawn", { withdrawnAt: new Date() });
  const about = { personId: row.assigneeId, actorId: viewer.id, articleId, claimId };
  await notify(tx, [{ ...about, type: "unassigned" }]);
}

/** Throw if the person has another assignment of the same thing, beside which a finished one must not be reopened. */
async function refuseSecond(tx: Transaction, { id, articleId, claimId, assigneeId, assignee }: AssignmentRow) {
  const live = { doneAt: null, withdrawnAt: null, id: { not: id } };
  if (await tx.assignment.findFirst({ where: { articleId, claimId, assigneeId, ...live }, select: { id: true } }))
    throw new RuleError(`${assignee.name} was assigned this again in the meantime.`);
}

async function storeChange(
  tx: Transaction,
  viewer: Viewer,
  before: AssignmentRow,
  type: EventType,
  data: Prisma.AssignmentUncheckedUpdateInput,
): Promise<Assignment> {
  const row = await tx.assignment.update({
    where: { id: before.id },
    data: { ...data, version: { increment: 1 } },
    include: ASSIGNMENT_PARTS,
  });
  const { id, articleId, claimId } = row;
  const object = { type: "assignment", id };
  const values = { before: loggedAssignment(before), after: loggedAssignment(row) };
  recordEvent(tx, { type, actorId: viewer.id, object, articleId, claimId, ...values });
  return assignmentSeenBy(viewer, row);
}
