import "server-only";
import { v7 as newId } from "uuid";
import type { NotificationType } from "#domain/notification.ts";
import type { Transaction } from "#server/db/client.ts";

/** The PostgreSQL channel that carries the id of each new notification. */
export const NOTIFICATION_CHANNEL = "galley_notifications";

/** Somebody to be told of something. */
export type NewNotification = {
  type: NotificationType;
  personId: string;
  /** Who did it; null when a day or the system did. */
  actorId: string | null;
  articleId?: string | null;
  claimId?: string | null;
  commentId?: string | null;
  assignmentId?: string | null;
  /** Names what is told where it must be told once only. */
  onceKey?: string;
};

/** Tell people, in the transaction of what they are told of. Nobody is told of what they did themselves. */
export async function notify(tx: Transaction, told: NewNotification[]): Promise<void> {
  const others = told.filter(({ personId, actorId }) => personId !== actorId);
  if (others.length === 0) return;
  const rows = others.map((one) => ({ id: newId(), ...one }));
  const { count } = await tx.notification.createMany({ data: rows, skipDuplicates: true });
  if (count === 0) return;
  const ids = rows.map(({ id }) => id);
  await tx.$executeRaw`SELECT pg_notify(${NOTIFICATION_CHANNEL}, id::text) FROM "Notification" WHERE id = ANY(${ids}::uuid[])`;
}
