import "server-only";
import { dayAfter, dayOf } from "#domain/assignment.ts";
import { write } from "#server/db/transaction.ts";
import { type NewNotification, notify } from "./notify.ts";

const BATCH_SIZE = 1000;

type DueAssignment = { id: string; articleId: string; claimId: string | null; personId: string; dueOn: string };

/** Notify people of assignments that are due tomorrow, once for each due date. Returns how many, at most a batch. */
export async function notifyDue(now: Date): Promise<number> {
  const tomorrow = dayAfter(dayOf(now));
  return write(async (tx) => {
    const due = await tx.$queryRaw<DueAssignment[]>`
      SELECT s.id, s."articleId", s."claimId", s."assigneeId" AS "personId", s."dueOn" FROM "Assignment" s
        JOIN "Person" p ON p.id = s."assigneeId" AND p."disabledAt" IS NULL
      WHERE s."dueOn" = ${tomorrow} AND s."doneAt" IS NULL AND s."withdrawnAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."onceKey" = 'due ' || s.id || ' ' || s."dueOn")
        AND NOT EXISTS (SELECT 1 FROM "Verdict" v
          WHERE v."claimId" = s."claimId" AND v."reviewerId" = s."assigneeId" AND v.state = 'submitted')
      ORDER BY s.id LIMIT ${BATCH_SIZE}`;
    const notifications = due.map(
      ({ id: assignmentId, dueOn, ...about }): NewNotification => ({
        ...about,
        type: "assignment.due",
        actorId: null,
        assignmentId,
        onceKey: `due ${assignmentId} ${dueOn}`,
      }),
    );
    await notify(tx, notifications);
    return due.length;
  });
}
