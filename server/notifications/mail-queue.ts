import "server-only";
import { mailOf, secondsUntilRetry } from "#domain/mail.ts";
import { isMailed, type NotificationType } from "#domain/notification.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { type Post, postOffice } from "./mailer.ts";
import { notificationOf, rowsWhere } from "./notifications.ts";
import { seenBy } from "./scope.ts";

const { sql } = Prisma;

/** Notifications one round takes up. */
const ROUND = 20;

/** Seconds for which a notification belongs to the process that took it up: longer than sending a round can take. */
const LEASE = 900;

/** Seconds after which one that is kept from its person for now is looked at again. */
const KEPT_AGAIN = 600;

/** Days after which nobody is mailed about a thing any more. */
const DAYS = 3;

/** A notification that was taken up, with whom it is for. */
type Taken = { id: string; type: NotificationType; mailTries: number; person: Person };
type Person = Viewer & { email: string; emailMe: "everything" | "mentions" | "nothing"; disabledAt: Date | null };

/**
 * Send what is to be mailed, a round of it; how many notifications it took up. Whatever process takes one up keeps it for a
 * while, so that no two send the same; what fails is tried again later.
 */
export async function mailRound(now: Date, post: Post | null = postOffice()): Promise<number> {
  if (!post) return 0;
  const taken = await takeUp(now);
  for (const one of taken) await mailOne(one, post, now);
  return taken.length;
}

async function takeUp(now: Date): Promise<Taken[]> {
  const leased = after(now, LEASE);
  const oldest = after(now, -DAYS * 86_400);
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Notification" SET "mailAfter" = ${leased}, "mailTries" = "mailTries" + 1
    WHERE id IN (SELECT id FROM "Notification" WHERE "mailedAt" IS NULL AND "mailAfter" <= ${now} AND at > ${oldest}
      ORDER BY "mailAfter" LIMIT ${ROUND} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const found = await db.notification.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: {
      ...{ id: true, type: true, mailTries: true },
      person: { select: { id: true, name: true, role: true, email: true, emailMe: true, disabledAt: true } },
    },
    orderBy: { at: "asc" },
  });
  return found as Taken[];
}

async function mailOne({ id, type, mailTries, person }: Taken, post: Post, now: Date): Promise<void> {
  const isWanted = !person.disabledAt && can(person, "article.read") && isMailed(person.emailMe, type);
  if (!isWanted) return settle(id, { mailedAt: now });
  const [row] = await rowsWhere(person, sql`n.id = ${id}::uuid AND ${seenBy(person)}`, 1);
  // Kept from its person until they have given their verdict: that is no failure.
  if (!row) return settle(id, { mailAfter: after(now, KEPT_AGAIN), mailTries: mailTries - 1 });
  if (row.readAt) return settle(id, { mailedAt: now });
  const { text, href } = notificationOf(row);
  const isSent = await post.send(mailOf({ to: person, text, href, site: publicUrl() }));
  return settle(id, isSent ? { mailedAt: now } : { mailAfter: after(now, secondsUntilRetry(mailTries)) });
}

const settle = async (id: string, data: { mailedAt?: Date; mailAfter?: Date; mailTries?: number }): Promise<void> => {
  await db.notification.update({ where: { id }, data });
};

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);
