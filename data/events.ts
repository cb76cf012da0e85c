import "server-only";
import type { EventType } from "#domain/event.ts";
import type { Transaction } from "./db.ts";

/** The PostgreSQL channel that carries the number of each new event. */
export const EVENT_CHANNEL = "galley_events";

export type NewEvent = {
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

/** Write many events of one change, in this order, without waking the listeners: one event that tells of them all does that. */
export async function recordQuietly(tx: Transaction, events: NewEvent[]): Promise<void> {
  const rows = events.map(({ object, ...event }) => ({ ...event, objectType: object.type, objectId: object.id }));
  await tx.$executeRaw`INSERT INTO "Event" (type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason)
    SELECT type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS (type text, "actorId" uuid, "objectType" text, "objectId" text,
      "articleId" uuid, "claimId" uuid, before jsonb, after jsonb, reason text)) WITH ORDINALITY AS event
    ORDER BY event.ordinality`;
}

const asJson = (value: unknown): string | null =>
  value === undefined || value === null ? null : JSON.stringify(value);
