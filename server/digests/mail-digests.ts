import "server-only";
import { digestMail, weekOf } from "#domain/digest.ts";
import { can } from "#domain/permissions.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { sendMail } from "#server/notifications/mailer.ts";
import { newsroomSettings, todayInNewsroom } from "#server/settings/settings.ts";
import { lastWeek, readDigest } from "./digest.ts";

/** Days of a new week on which the digest of the last one is still sent, after Galley did not run. */
const MAX_DAYS_LATE = 3;

const DAY_MS = 86_400_000;

/** Add a job for each person who wants a digest and has not got that of the last week. Returns how many. */
export async function queueDigests(now: Date): Promise<number> {
  const week = await lastWeek(now);
  const today = await todayInNewsroom(now);
  const daysLate = (Date.parse(today) - Date.parse(weekOf(today).from)) / DAY_MS;
  if (daysLate >= MAX_DAYS_LATE) return 0;
  const people = await db.person.findMany({
    where: {
      ...{ weeklyDigest: true, disabledAt: null },
      OR: [{ digestWeek: null }, { digestWeek: { lt: week.from } }],
    },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const jobs = people.map(({ id }) => ({ data: { personId: id, week: week.from }, key: `${id} ${week.from}` }));
  await write((tx) => addJobs(tx, "mail-digest", jobs));
  return jobs.length;
}

/** Mail a person the digest of the week that begins on this Monday, unless that was done or is not wanted any more. */
export async function mailDigest({ personId, week }: { personId: string; week: string }, now: Date): Promise<void> {
  const settings = mailSettings();
  const person = await db.person.findUnique({ where: { id: personId, weeklyDigest: true, disabledAt: null } });
  if (!settings || !person || (person.digestWeek ?? "") >= week || !can(person, "dashboard.read")) return;
  const [digest, { dateStyle: style }] = await Promise.all([readDigest(person, weekOf(week), now), newsroomSettings()]);
  await sendMail(settings, digestMail(digest, { to: person, site: publicUrl(), style }));
  await db.person.updateMany({ where: { id: personId }, data: { digestWeek: week } });
}
