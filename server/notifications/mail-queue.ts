import "server-only";
import { mailOf } from "#domain/mail.ts";
import { isMailed, type NotificationType } from "#domain/notification.ts";
import { can } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { keysOfJobs } from "#server/jobs/queue.ts";
import { mailSettings } from "./mail-settings.ts";
import { sendMail } from "./mailer.ts";
import { queueMail } from "./notify.ts";
import { notificationOf, rowsWhere } from "./rows.ts";
import { seenBy } from "./scope.ts";

/** Nobody is mailed about a notification that is older. */
const MAX_AGE_DAYS = 3;

/** Mail a notification, unless that was done, is not wanted, or is not allowed now. Rejects where the mailer does. */
export async function mailNotification(id: string, now: Date): Promise<void> {
  const settings = mailSettings();
  const notification = await db.notification.findUnique({
    where: { id, mailedAt: null, at: { gt: oldest(now) } },
    include: { person: true },
  });
  if (!settings || !notification) return;
  const { person } = notification;
  const isWanted = isMailed(person.emailMe, notification.type as NotificationType);
  if (isWanted && !person.disabledAt && can(person, "article.read")) {
    const [row] = await rowsWhere(person, Prisma.sql`n.id = ${id}::uuid AND ${seenBy(person)}`, 1);
    // Its person may not see it, for example before they have given their verdict. `queueUnsentMail` tries it again.
    if (!row) return;
    const { text, href } = notificationOf(person, row);
    if (!row.readAt) await sendMail(settings, mailOf({ to: person, text, href, site: publicUrl() }));
  }
  await db.notification.updateMany({ where: { id }, data: { mailedAt: now } });
}

/** Add a job for each notification whose job could not mail it, or that was stored without a job. */
export async function queueUnsentMail(now: Date): Promise<void> {
  const unsent = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Notification" WHERE "mailedAt" IS NULL AND at > ${oldest(now)}
    AND id::text NOT IN (${keysOfJobs("send-mail")}) ORDER BY at`;
  await queueMail(db, unsent);
}

const oldest = (now: Date) => new Date(now.getTime() - MAX_AGE_DAYS * 86_400_000);
