import "server-only";
import { notificationAddress } from "#domain/addresses.ts";
import { NotFoundError } from "#domain/errors.ts";
import {
  type Notification,
  type NotificationFilter,
  type NotificationType,
  notificationText,
} from "#domain/notification.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { pageOf } from "#server/db/cursor.ts";
import { write } from "#server/db/transaction.ts";
import { fromNotifications, seenBy } from "./scope.ts";

const { sql } = Prisma;

/** Notifications of one page. */
const PAGE_SIZE = 50;

/** The viewer's notifications, latest first, and how many of them are unread. */
export async function notifications(viewer: Viewer, { unread, after }: NotificationFilter) {
  permit(can(viewer, "article.read"));
  const conditions = [seenBy(viewer)];
  if (unread === "1") conditions.push(sql`n."readAt" IS NULL`);
  if (after) {
    const last = sql`SELECT at, id FROM "Notification" WHERE id = ${after}::uuid AND "personId" = ${viewer.id}::uuid`;
    conditions.push(sql`(n.at, n.id) < (${last})`);
  }
  const [rows, count] = await Promise.all([
    rowsWhere(viewer, Prisma.join(conditions, " AND "), PAGE_SIZE + 1),
    unreadCount(viewer),
  ]);
  const { page, next } = pageOf(rows, PAGE_SIZE, ({ id }) => id);
  return { notifications: page.map(notificationOf), unread: count, ...next };
}

export async function unreadCount(viewer: Viewer): Promise<number> {
  if (!can(viewer, "article.read")) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${fromNotifications(viewer)}
    WHERE ${seenBy(viewer)} AND n."readAt" IS NULL`;
  return row?.count ?? 0;
}

/** Mark a notification as read, or as unread. */
export async function markRead(viewer: Viewer, id: string, read: boolean): Promise<Notification> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const [row] = await rowsWhere(viewer, sql`n.id = ${id}::uuid AND ${seenBy(viewer)}`, 1, tx);
    if (!row) throw new NotFoundError("notification");
    if ((row.readAt !== null) === read) return notificationOf(row);
    const readAt = read ? new Date() : null;
    await tx.notification.update({ where: { id }, data: { readAt } });
    return notificationOf({ ...row, readAt });
  });
}

/** Mark this notification and all before it as read. Those that the viewer may not see yet stay unread. */
export async function markReadUpTo(viewer: Viewer, id: string): Promise<{ unread: number }> {
  permit(can(viewer, "article.read"));
  const notification = await db.notification.findUnique({ where: { id }, select: { personId: true } });
  if (notification?.personId !== viewer.id) throw new NotFoundError("notification");
  await db.$executeRaw`UPDATE "Notification" SET "readAt" = now() WHERE id IN (
    SELECT n.id FROM ${fromNotifications(viewer)} WHERE ${seenBy(viewer)} AND n."readAt" IS NULL
      AND (n.at, n.id) <= (SELECT at, id FROM "Notification" WHERE id = ${id}::uuid))`;
  return { unread: await unreadCount(viewer) };
}

/** Whether this is a notification of the viewer that they may see now. */
export async function isNotified(viewer: Viewer, id: string): Promise<boolean> {
  return (await rowsWhere(viewer, sql`n.id = ${id}::uuid AND ${seenBy(viewer)}`, 1)).length > 0;
}

type NotificationRow = {
  id: string;
  type: NotificationType;
  at: Date;
  readAt: Date | null;
  articleId: string | null;
  claimId: string | null;
  commentId: string | null;
  actor: string | null;
  article: string | null;
  statement: string | null;
  dueOn: string | null;
};

/** Notifications with the facts of their sentences. `where` must include `seenBy`. */
export const rowsWhere = (
  viewer: Viewer,
  where: Prisma.Sql,
  limit: number,
  database: Pick<typeof db, "$queryRaw"> = db,
): Promise<NotificationRow[]> => database.$queryRaw<NotificationRow[]>`
  SELECT n.id, n.type, n.at, n."readAt", n."articleId", n."claimId", n."commentId",
    actor.name AS actor, a.title AS article, c.statement, s."dueOn"
  FROM ${fromNotifications(viewer)}
    LEFT JOIN "Person" actor ON actor.id = n."actorId" LEFT JOIN "Article" a ON a.id = n."articleId"
  WHERE ${where} ORDER BY n.at DESC, n.id DESC LIMIT ${limit}`;

export function notificationOf(row: NotificationRow): Notification {
  const { id, type, at, readAt } = row;
  const text = notificationText({ ...row, ofClaim: row.claimId !== null });
  return {
    id,
    type,
    text,
    href: notificationAddress(row),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
