import "server-only";
import type { Transaction } from "#server/db/client.ts";
import { endOf } from "#server/db/unit-of-work.ts";
import { insertingEvents, type NewEvent } from "./event-rows.ts";

/** Record what happens in a change: it is written into the log at the end, in the transaction of the change, and wakes the listeners when that commits. */
export function recordEvent(tx: Transaction, event: NewEvent): void {
  endOf(tx).events.push(event);
}

/** Write many events of one change at once, in this order, without waking the listeners: one event that tells of them all does that. */
export async function recordQuietly(tx: Transaction, events: NewEvent[]): Promise<void> {
  await tx.$executeRaw(insertingEvents(events));
}
