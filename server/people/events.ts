import "server-only";
import type { EventType } from "#domain/event.ts";
import type { Person as PersonColumns } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";

type Change = { type: EventType; actorId: string | null; before?: unknown; after?: unknown };

export const recordPersonEvent = (tx: Transaction, personId: string, change: Change) =>
  recordEvent(tx, { ...change, object: { type: "person", id: personId } });

/** A person in the log, without secrets. */
export const loggedPerson = ({ name, email, role, disabledAt, version }: PersonColumns) => {
  return { name, email, role, disabledAt, version };
};
