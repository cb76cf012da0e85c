import "server-only";
import { write } from "#server/db/transaction.ts";
import { type NewNotification, notify } from "#server/notifications/notify.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";

const BATCH_SIZE = 1000;

type DueReminder = { id: string; articleId: string; claimId: string; personId: string; remindOn: string };

/**
 * Remind people of correction requests on the day that they chose, once for each day chosen, while no version carries
 * the correction. Returns how many, at most a batch.
 */
export async function remindOfRequests(now: Date): Promise<number> {
  return write(async (tx) => {
    const today = await todayInNewsroom(now, tx);
    const due = await tx.$queryRaw<DueReminder[]>`
      SELECT r.id, r."articleId", r."claimId", r."remindedId" AS "personId", r."remindOn" FROM "CorrectionRequest" r
        JOIN "Person" p ON p.id = r."remindedId" AND p."disabledAt" IS NULL
      WHERE r."remindOn" <= ${today} AND r."madeInVersion" IS NULL AND r."withdrawnAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."onceKey" = 'correction ' || r.id || ' ' || r."remindOn")
      ORDER BY r.id LIMIT ${BATCH_SIZE}`;
    const notifications = due.map(
      ({ id: requestId, remindOn, ...about }): NewNotification => ({
        ...about,
        type: "correction.due",
        actorId: null,
        requestId,
        onceKey: `correction ${requestId} ${remindOn}`,
      }),
    );
    await notify(tx, notifications);
    return due.length;
  });
}
