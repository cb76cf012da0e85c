import "server-only";
import type { EventType } from "#domain/event.ts";
import { Prisma } from "#prisma/generated/client.ts";

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

/** The statement that inserts events into the log, in this order. */
export function insertEventsSql(events: NewEvent[]): Prisma.Sql {
  const rows = events.map(({ object, ...event }) => ({ ...event, objectType: object.type, objectId: object.id }));
  return Prisma.sql`INSERT INTO "Event" (type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason)
    SELECT type, "actorId", "objectType", "objectId", "articleId", "claimId", before, after, reason
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS (type text, "actorId" uuid, "objectType" text, "objectId" text,
      "articleId" uuid, "claimId" uuid, before jsonb, after jsonb, reason text)) WITH ORDINALITY AS event
    ORDER BY event.ordinality`;
}
