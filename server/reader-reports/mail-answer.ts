import "server-only";
import { readerAnswerMail } from "#domain/mail.ts";
import { newsroomName } from "#domain/newsroom-settings.ts";
import { hashSecret } from "#server/auth/secrets.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { addJobs, keysOfJobs } from "#server/jobs/queue.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { sendMail } from "#server/notifications/mailer.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { pathOf } from "./send.ts";

/** Nobody is mailed an answer that is older. */
const MAX_AGE_DAYS = 3;

type Answered = { id: string; version: number };

/** Have this answer mailed. A later answer to the same report is mailed too. */
export const queueAnswer = (tx: Transaction, { id, version }: Answered): Promise<void> =>
  addJobs(tx, "mail-reader", [{ data: { reportId: id }, key: `${id} ${version}` }]);

/** Mail the answer to the reader, unless that was done or they do not want it any more. Rejects where the mailer does. */
export async function mailAnswer(reportId: string, now: Date): Promise<void> {
  const settings = mailSettings();
  const where = { id: reportId, withdrawnAt: null, answerMailedAt: null, answeredAt: { gt: oldest(now) } };
  const report = await db.readerReport.findUnique({ where });
  if (!settings || !report?.email || !report.answer) return;
  const path = pathOf(report.id);
  // A Galley with a new secret cannot name the link that the reader got.
  const isKnown = report.secretHash === hashSecret(path.slice(path.lastIndexOf("/") + 1));
  const { name, email, answer } = report;
  const newsroom = newsroomName(await newsroomSettings());
  const link = isKnown ? `${publicUrl()}${path}` : null;
  await sendMail(settings, readerAnswerMail({ to: { name, email }, newsroom, answer, link }));
  await db.readerReport.updateMany({ where: { id: report.id, answer }, data: { answerMailedAt: now } });
}

/** Add a job for each answer whose job could not mail it, or that was stored without a job. */
export async function queueUnsentAnswers(now: Date): Promise<void> {
  const unsent = await db.$queryRaw<Answered[]>`
    SELECT id, version FROM "ReaderReport" WHERE "answerMailedAt" IS NULL AND email IS NOT NULL AND answer IS NOT NULL
    AND "withdrawnAt" IS NULL AND "answeredAt" > ${oldest(now)}
    AND id::text || ' ' || version::text NOT IN (${keysOfJobs("mail-reader")})`;
  for (const answered of unsent) await queueAnswer(db, answered);
}

const oldest = (now: Date) => new Date(now.getTime() - MAX_AGE_DAYS * 86_400_000);
