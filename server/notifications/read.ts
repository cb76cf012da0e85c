import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import type { Notification, Opened } from "#domain/notification.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { unreadCount } from "./notifications.ts";
import { NOTIFICATION_CHANNEL } from "./notify.ts";
import { notificationOf, rowsWhere } from "./rows.ts";
import { fromNotifications, seenBy } from "./scope.ts";

const { sql } = Prisma;

/** Mark a notification as read, or as unread. One of a whole version takes its parts with it. */
export async function markRead(viewer: Viewer, id: string, read: boolean): Promise<Notification> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    const [row] = await rowsWhere(viewer, sql`n.id = ${id}::uuid AND ${seenBy(viewer)}`, 1, tx);
    if (!row) throw new NotFoundError("notification");
    if ((row.readAt !== null) === read) return notificationOf(viewer, row);
    const readAt = read ? new Date() : null;
    await setRead(tx, [id], readAt);
    return notificationOf(viewer, { ...row, readAt });
  });
}

/** Mark this notification and all before it as read. Those that the viewer may not see yet stay unread. */
export async function markReadUpTo(viewer: Viewer, id: string): Promise<{ unread: number }> {
  permit(can(viewer, "article.read"));
  const notification = await db.notification.findUnique({ where: { id }, select: { personId: true } });
  if (notification?.personId !== viewer.id) throw new NotFoundError("notification");
  await markAllRead(viewer, sql`(n.at, n.id) <= (SELECT at, id FROM "Notification" WHERE id = ${id}::uuid)`);
  return { unread: await unreadCount(viewer) };
}

/** Mark what tells of an article, a claim or its discussion as read, because the viewer has opened it. */
export async function markOpened(viewer: Viewer, opened: Opened): Promise<{ unread: number }> {
  permit(can(viewer, "article.read"));
  await markAllRead(viewer, ABOUT[opened.kind](opened.id));
  return { unread: await unreadCount(viewer) };
}

const ABOUT: Record<Opened["kind"], (id: string) => Prisma.Sql> = {
  article: (id) => sql`n."articleId" = ${id}::uuid AND n."claimId" IS NULL`,
  claim: (id) => sql`n."claimId" = ${id}::uuid AND n."commentId" IS NULL`,
  discussion: (id) => sql`n."claimId" = ${id}::uuid AND n."commentId" IS NOT NULL`,
};

const markAllRead = (viewer: Viewer, where: Prisma.Sql): Promise<void> =>
  write(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT n.id FROM ${fromNotifications(viewer)}
      WHERE ${seenBy(viewer)} AND n."readAt" IS NULL AND ${where}`;
    await setRead(
      tx,
      rows.map(({ id }) => id),
      new Date(),
    );
  });

/**
 * Set whether these notifications are read, with their parts. A notification of a whole version is read when all its
 * parts are. The other devices of the person learn of it.
 */
async function setRead(tx: Transaction, ids: string[], readAt: Date | null): Promise<void> {
  const [first] = ids;
  if (!first) return;
  await tx.$executeRaw`UPDATE "Notification" SET "readAt" = ${readAt}::timestamptz
    WHERE id = ANY(${ids}::uuid[]) OR "partOfId" = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`UPDATE "Notification" whole SET "readAt" = ${readAt}::timestamptz
    WHERE id IN (SELECT "partOfId" FROM "Notification" WHERE id = ANY(${ids}::uuid[]))
      AND (${readAt}::timestamptz IS NULL
        OR NOT EXISTS (SELECT FROM "Notification" p WHERE p."partOfId" = whole.id AND p."readAt" IS NULL))`;
  await tx.$queryRaw`SELECT pg_notify(${NOTIFICATION_CHANNEL}, ${first})::text`;
}
