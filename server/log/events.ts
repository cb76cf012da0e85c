import "server-only";
import type { Transaction } from "#server/db/client.ts";
import { queueEvent } from "#server/db/unit-of-work.ts";
import { insertEventsSql, type NewEvent } from "./event-rows.ts";

/** Record an event in the transaction of its change. Browsers are notified when that commits. */
export function recordEvent(tx: Transaction, event: NewEvent): void {
  queueEvent(tx, event);
}

/** Record many events of one change, in this order, without notifying browsers: one event for all of them does that. */
export async function recordEventBatch(tx: Transaction, events: NewEvent[]): Promise<void> {
  await tx.$executeRaw(insertEventsSql(events));
}
