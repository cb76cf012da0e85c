import "server-only";
import type { NotificationFilter } from "#domain/notification.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { pageOf } from "#server/db/cursor.ts";
import { notificationOf, rowsWhere } from "./rows.ts";
import { fromNotifications, seenBy } from "./scope.ts";

const { sql } = Prisma;

/** Notifications of one page. */
const PAGE_SIZE = 50;

/**
 * The viewer's notifications, latest first, and how many of them are unread. What one version brought about is one of
 * them, unless `partOf` asks for its parts.
 */
export async function notifications(viewer: Viewer, { unread, partOf, after }: NotificationFilter) {
  permit(can(viewer, "article.read"));
  const conditions = [seenBy(viewer), partOf ? sql`n."partOfId" = ${partOf}::uuid` : WHOLE];
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
  return { notifications: page.map((row) => notificationOf(viewer, row)), unread: count, ...next };
}

/** The condition for notifications that are not a part of another. */
const WHOLE = sql`n."partOfId" IS NULL`;

export async function unreadCount(viewer: Viewer): Promise<number> {
  if (!can(viewer, "article.read")) return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${fromNotifications(viewer)}
    WHERE ${seenBy(viewer)} AND ${WHOLE} AND n."readAt" IS NULL`;
  return row?.count ?? 0;
}

/** Whether this is a notification of the viewer that they may see now. */
export async function isNotified(viewer: Viewer, id: string): Promise<boolean> {
  return (await rowsWhere(viewer, sql`n.id = ${id}::uuid AND ${seenBy(viewer)}`, 1)).length > 0;
}
