import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { LAST } from "./connection.ts";
import type { Transaction } from "./db.ts";
import { insertingEvents, type NewEvent } from "./event-rows.ts";

/** The PostgreSQL channel that carries the number of each new event. */
export const EVENT_CHANNEL = "galley_events";

/** What a change leaves for its end. */
type End = { statements: Prisma.Sql[]; events: NewEvent[] };

const ends = new WeakMap<Transaction, End>();

/** What this change has left for its end so far. Throws outside of `write`, where nothing would carry it out. */
export function endOf(tx: Transaction): End {
  const end = ends.get(tx);
  if (!end) throw new Error("A change is stored by `write`, and nowhere else.");
  return end;
}

/**
 * Carry out a change, and with one statement all that it has left for its end: each statement takes its way to the database and back,
 * and that is what a save mostly takes. They run at one moment, so none sees what another stores, and no two may touch the same row.
 */
export async function carryOut<T>(tx: Transaction, change: (tx: Transaction) => Promise<T>): Promise<T> {
  const end: End = { statements: [], events: [] };
  ends.set(tx, end);
  const result = await change(tx);
  if (end.statements.length + end.events.length > 0) await tx.$executeRaw(inOne(end));
  return result;
}

function inOne({ statements, events }: End): Prisma.Sql {
  const parts = statements.map((statement, nth) => Prisma.sql`${Prisma.raw(`part_${nth}`)} AS (${statement})`);
  const before = parts.length > 0 ? Prisma.sql`WITH ${Prisma.join(parts)}` : Prisma.empty;
  const last = Prisma.sql`${insertingEvents(events)} RETURNING pg_notify(${EVENT_CHANNEL}, seq::text)`;
  return Prisma.sql`${Prisma.raw(LAST)} ${before} ${last}`;
}

/** Rows that can be left for the end, complete as the database holds them. */
type Rows = {
  Claim: Prisma.ClaimGetPayload<object>;
  Anchor: Prisma.AnchorGetPayload<object>;
  Verdict: Prisma.VerdictGetPayload<object>;
  Source: Prisma.SourceGetPayload<object>;
  Evidence: Prisma.EvidenceGetPayload<object>;
};

/** Add these rows at the end of the change. */
export function addAtEnd<Table extends keyof Rows>(tx: Transaction, table: Table, rows: Rows[Table][]): void {
  if (rows.length === 0) return;
  const name = Prisma.raw(`"${table}"`);
  const all = JSON.stringify(rows);
  endOf(tx).statements.push(
    Prisma.sql`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${all}::jsonb)`,
  );
}
