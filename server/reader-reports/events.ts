import "server-only";
import type { EventType } from "#domain/event.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { loggedReport, type ReportRow } from "./rows.ts";

/** Record a change of a report. `actorId` is null when the reader did it, or the schedule. */
export function recordReport(
  tx: Transaction,
  actorId: string | null,
  type: EventType,
  { before, after }: { before: ReportRow | null; after: ReportRow },
): void {
  const object = { type: "reader-report", id: after.id };
  recordEvent(tx, { type, actorId, object, before: before && loggedReport(before), after: loggedReport(after) });
}
