import "server-only";
import { dayAfter, dayOf } from "#domain/assignment.ts";
import { write } from "#server/db/transaction.ts";
import { notify } from "./notify.ts";

const BATCH_SIZE = 1000;

type DueAssignment = { id: string; articleId: string; claimId: string | null; assigneeId: string; dueOn: string };

/** Notify people of their assignments that are due tomorrow, once for each due date. Returns how many, at most a batch. */
export async function notifyDue(now: Date): Promise<number> {
  const tomorrow = dayAfter(dayOf(now));
  return write(async (tx) => {
    const due = await tx.$queryRaw<DueAssignment[]>`
      SELECT s.id, s."articleId", s."claimId", s."assigneeId", s."dueOn" FROM "Assignment" s
        JOIN "Person" p ON p.id = s."assigneeId" AND p."disabledAt" IS NULL
      WHERE s."dueOn" = ${tomorrow} AND s."doneAt" IS NULL AND s."withdrawnAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."onceKey" = 'due ' || s.id || ' ' || s."dueOn")
        AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."claimId" = s."claimId" AND v."reviewerId" = s."assigneeId" AND v.state = 'submitted')
      ORDER BY s.id LIMIT ${BATCH_SIZE}`;
    await notify(
      tx,
      due.map(({ id, articleId, claimId, assigneeId, dueOn }) => ({
        type: "assignment.due",
        personId: assigneeId,
        actorId: null,
        articleId,
        claimId,
        assignmentId: id,
        onceKey: `due ${id} ${dueOn}`,
      })),
    );
    return due.length;
  });
}
