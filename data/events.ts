import "server-only";
import type { EventType } from "#domain/event.ts";
import { Prisma } from "#prisma/generated/client.ts";
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
  const { seq } = await tx.event.create({
    data: {
      type: event.type,
      actorId: event.actorId,
      objectType: event.object.type,
      objectId: event.object.id,
      articleId: event.articleId ?? null,
      claimId: event.claimId ?? null,
      before: asJson(event.before),
      after: asJson(event.after),
      reason: event.reason ?? null,
    },
    select: { seq: true },
  });
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${String(seq)})`;
}

/** A plain copy that JSON can hold: dates as text, undefined left out. */
function asJson(value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull {
  return value === undefined || value === null ? Prisma.DbNull : JSON.parse(JSON.stringify(value));
}
