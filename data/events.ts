import "server-only";
import type { EventType } from "#domain/event.ts";
import { Prisma } from "#prisma/generated/client.ts";
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

/** What happened in the transactions that are under way. */
const happened = new WeakMap<Transaction, NewEvent[]>();

/**
 * Carry out one change. What it records is written into the log at its end, in the same transaction, and wakes the listeners when
 * that commits.
 */
export async function withLog<T>(tx: Transaction, change: (tx: Transaction) => Promise<T>): Promise<T> {
  const events: NewEvent[] = [];
  happened.set(tx, events);
  const result = await change(tx);
  if (events.length > 0)
    await tx.$executeRaw`/* kept */ ${inserting(events)} RETURNING pg_notify(${EVENT_CHANNEL}, seq::text)`;
  return result;
}

/** Record what happens in a change that `write` of db.ts carries out. */
export function recordEvent(tx: Transaction, event: NewEvent): void {
  const events = happened.get(tx);
  if (!events) throw new Error("An event is recorded where a change is written, and nowhere else.");
  events.push(event);
}

/** Write many events of one change at once, in this order, without waking the listeners: one event that tells of them all does that. */
export async function recordQuietly(tx: Transaction, events: NewEvent[]): Promise<void> {
  await tx.$executeRaw(inserting(events));
}

function inserting(events: NewEvent[]): Prisma.Sql {
  const rows = events.map(({ object, ...event }) => ({ ...event, objectType: object.type, objectId: object.id }));
  return Prisma.sql`INSERT INTO "Event" (type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason)
    SELECT type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS (type text, "actorId" uuid, "objectType" text, "objectId" text,
      "articleId" uuid, "claimId" uuid, before jsonb, after jsonb, reason text)) WITH ORDINALITY AS event
    ORDER BY event.ordinality`;
}
