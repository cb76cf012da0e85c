import "server-only";
import { v7 as newId } from "uuid";
import type { NotificationType } from "#domain/notification.ts";
import type { Transaction } from "#server/db/client.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { mailSettings } from "./mail-settings.ts";

/** The PostgreSQL channel that carries the id of each new notification. */
export const NOTIFICATION_CHANNEL = "galley_notifications";

/** A notification for one person. */
export type NewNotification = {
  type: NotificationType;
  personId: string;
  /** Who did it; null when nobody did, as for a due date. */
  actorId: string | null;
  articleId?: string | null;
  claimId?: string | null;
  commentId?: string | null;
  assignmentId?: string | null;
  /** The version of the article that brought it about. */
  versionNumber?: number;
  /** Names it where others are parts of it. */
  id?: string;
  /** The notification of which it is a part. Parts are not mailed, and browsers learn of the whole only. */
  partOfId?: string;
  /** The correction request of which it reminds. */
  requestId?: string | null;
  /** Names a notification that must be stored only once. */
  onceKey?: string;
};

/** Notify people, in the transaction of what they are notified of. Nobody is notified of their own actions. */
export async function notify(tx: Transaction, notifications: NewNotification[]): Promise<void> {
  const toOthers = notifications.filter(({ personId, actorId }) => personId !== actorId);
  if (toOthers.length === 0) return;
  const now = new Date();
  const rows = toOthers.map((notification) => ({
    id: newId(),
    ...notification,
    ...(notification.partOfId ? { mailedAt: now } : {}),
  }));
  const { count } = await tx.notification.createMany({ data: rows, skipDuplicates: true });
  if (count === 0) return;
  await announce(
    tx,
    rows.flatMap(({ id, partOfId }) => (partOfId ? [] : [id])),
  );
}

/** Tell browsers of those of these notifications that are stored, and have them mailed. */
export async function announce(tx: Transaction, ids: string[]): Promise<void> {
  const stored = await tx.$queryRaw<{ id: string }[]>`SELECT id, pg_notify(${NOTIFICATION_CHANNEL}, id::text)::text
    FROM "Notification" WHERE id = ANY(${ids}::uuid[])`;
  // Without a mail server nothing runs these jobs. When there is one, `queueUnsentMail` adds them for the last days.
  if (mailSettings()) await queueMail(tx, stored);
}

export const queueMail = (tx: Transaction, notifications: { id: string }[]): Promise<void> =>
  addJobs(
    tx,
    "send-mail",
    notifications.map(({ id }) => ({ data: { notificationId: id }, key: id })),
  );
