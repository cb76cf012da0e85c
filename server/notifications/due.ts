import "server-only";
import { dayAfter } from "#domain/assignment.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { BLIND_PERSON } from "#server/claims/blindness.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { type NewNotification, notify } from "./notify.ts";

const { sql } = Prisma;

const BATCH_SIZE = 1000;

/** Days for which it is still told that an assignment is late, after Galley did not run. */
const MAX_DAYS_LATE = 7;

type DueAssignment = { id: string; articleId: string; claimId: string | null; assigneeId: string; dueOn: string };

/** Notify people of assignments that are due tomorrow, once for each due date. Returns how many, at most a batch. */
export async function notifyDue(now: Date): Promise<number> {
  return write(async (tx) => {
    const tomorrow = dayAfter(await todayInNewsroom(now, tx));
    const due = await assignmentsOf(tx, "due", sql`s."assigneeId"`, sql`s."dueOn" = ${tomorrow} AND NOT ${IS_GIVEN}`);
    await notify(
      tx,
      due.map((row) => notificationOf(row, "due", row.assigneeId)),
    );
    return due.length;
  });
}

/**
 * Notify assignees, and those who assigned the work to them, of assignments that are a day late, once for each due date.
 * Returns how many, at most a batch of each. Who may not know whether the claim has a verdict is told in any case.
 */
export async function notifyLate(now: Date): Promise<number> {
  const longAgo = new Date(now.getTime() - MAX_DAYS_LATE * 86_400_000);
  return write(async (tx) => {
    const [today, earliest] = [await todayInNewsroom(now, tx), await todayInNewsroom(longAgo, tx)];
    const isLate = sql`s."dueOn" >= ${earliest} AND s."dueOn" < ${today}`;
    const overdue = await assignmentsOf(tx, "overdue", sql`s."assigneeId"`, sql`${isLate} AND NOT ${IS_GIVEN}`);
    const late = await assignmentsOf(
      tx,
      "late",
      sql`s."assignedById"`,
      sql`${isLate} AND s."assignedById" <> s."assigneeId" AND NOT (${IS_GIVEN} AND NOT ${BLIND_PERSON})`,
    );
    await notify(tx, [
      ...overdue.map((row) => notificationOf(row, "overdue", row.assigneeId)),
      ...late.map((row) => notificationOf(row, "late", row.assignedById)),
    ]);
    return overdue.length + late.length;
  });
}

/** Whether the assignee of `s` has given the verdict that is asked of them. */
const IS_GIVEN = sql`EXISTS (SELECT FROM "Verdict" v
  WHERE v."claimId" = s."claimId" AND v."reviewerId" = s."assigneeId" AND v.state = 'submitted')`;

type Told = "due" | "overdue" | "late";

/** Live assignments of which `person` has not been told this. `p` is that person, and `theirs` their verdict. */
function assignmentsOf(tx: Transaction, told: Told, person: Prisma.Sql, condition: Prisma.Sql) {
  return tx.$queryRaw<(DueAssignment & { assignedById: string })[]>`
    SELECT s.id, s."articleId", s."claimId", s."assigneeId", s."assignedById", s."dueOn" FROM "Assignment" s
      JOIN "Person" p ON p.id = ${person} AND p."disabledAt" IS NULL
      LEFT JOIN "Claim" c ON c.id = s."claimId"
      LEFT JOIN "Verdict" theirs ON theirs."claimId" = c.id AND theirs."reviewerId" = p.id AND theirs.state <> 'blank'
    WHERE s."doneAt" IS NULL AND s."withdrawnAt" IS NULL AND ${condition} AND ${isInWork(sql`s."articleId"`)}
      AND (c.id IS NULL OR (c."withdrawnAt" IS NULL AND c.standing <> 'ruled'))
      AND NOT EXISTS (SELECT FROM "Notification" n WHERE n."onceKey" = ${told} || ' ' || s.id || ' ' || s."dueOn")
    ORDER BY s.id LIMIT ${BATCH_SIZE}`;
}

function notificationOf(
  { id: assignmentId, assigneeId, dueOn, articleId, claimId }: DueAssignment,
  told: Told,
  personId: string,
): NewNotification {
  return {
    ...{ type: `assignment.${told}` as const, personId, articleId, claimId, assignmentId },
    actorId: told === "late" ? assigneeId : null,
    onceKey: `${told} ${assignmentId} ${dueOn}`,
  };
}
