import "server-only";
import type { EventType } from "#domain/event.ts";
import type { Transaction } from "./db.ts";

/** The PostgreSQL channel that carries the number of each new event. */
export const EVENT_CHANNEL = "galley_events";

type NewEvent = {
  type: EventType;
  /** Null when the system did it. */
  actorId: string | null;
  object: { type: string; id: string };
  articleId?: string | null;
  claimId?: string | null;
  before?: unknown;
  after?: unknown;
  reason?: string | null;
};

/** Write what happened into the log, in the transaction of the change, and wake the listeners when it commits. */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<void> {
  const { type, actorId, object, articleId = null, claimId = null, before, after, reason = null } = event;
  await tx.$executeRaw`INSERT INTO "Event" (type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason)
    VALUES (${type}, ${actorId}::uuid, ${object.type}, ${object.id}, ${articleId}::uuid, ${claimId}::uuid,
      ${asJson(before)}::jsonb, ${asJson(after)}::jsonb, ${reason})
    RETURNING pg_notify(${EVENT_CHANNEL}, seq::text)`;
}

const asJson = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);
