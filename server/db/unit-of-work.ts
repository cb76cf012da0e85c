import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { insertEventsSql, type NewEvent } from "#server/log/event-rows.ts";
import type { Transaction } from "./client.ts";

/** The PostgreSQL channel that carries the number of each new event. */
export const EVENT_CHANNEL = "galley_events";

/** What a transaction has queued. Updates are by table and id: a later update of a row replaces an earlier one. */
type Queue = { inserts: Prisma.Sql[]; updates: Map<string, Prisma.Sql>; events: NewEvent[] };

const queues = new WeakMap<Transaction, Queue>();

/** Let this transaction queue inserts, updates and events until `flush`. */
export function beginUnitOfWork(tx: Transaction): void {
  queues.set(tx, { inserts: [], updates: new Map(), events: [] });
}

function queueOf(tx: Transaction): Queue {
  const queue = queues.get(tx);
  if (!queue) throw new Error("Queue changes and events only in a transaction of `write`: nothing else stores them.");
  return queue;
}

/** Rows that can be queued, with every column. */
type QueuedRows = {
  Claim: Prisma.ClaimGetPayload<object>;
  Anchor: Prisma.AnchorGetPayload<object>;
  Verdict: Prisma.VerdictGetPayload<object>;
  Source: Prisma.SourceGetPayload<object>;
  Evidence: Prisma.EvidenceGetPayload<object>;
  Snapshot: Prisma.SnapshotGetPayload<object>;
};

/** Insert these rows at the end of the transaction. */
export function queueInsert<Table extends keyof QueuedRows>(
  tx: Transaction,
  table: Table,
  rows: QueuedRows[Table][],
): void {
  if (rows.length === 0) return;
  const name = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(rows);
  queueOf(tx).inserts.push(
    Prisma.sql`INSERT INTO ${name} SELECT * FROM jsonb_populate_recordset(NULL::${name}, ${json}::jsonb)`,
  );
}

/** Columns of the tables whose rows can be updated at the end. */
const COLUMNS = {
  Claim: Object.values(Prisma.ClaimScalarFieldEnum),
  Verdict: Object.values(Prisma.VerdictScalarFieldEnum),
};

/**
 * Set all columns of this row at the end of the transaction. The transaction must have locked the row before it read
 * it, because columns that did not change are written too.
 */
export function queueUpdate<Table extends keyof typeof COLUMNS>(
  tx: Transaction,
  table: Table,
  row: QueuedRows[Table],
): void {
  const columns = COLUMNS[table];
  const name = Prisma.raw(`"${table}"`);
  const json = JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column as keyof typeof row]])));
  const set = Prisma.raw(columns.map((column) => `"${column}" = new_row."${column}"`).join(", "));
  queueOf(tx).updates.set(
    `${table} ${row.id}`,
    Prisma.sql`UPDATE ${name} AS old_row SET ${set}
      FROM jsonb_populate_record(NULL::${name}, ${json}::jsonb) AS new_row WHERE old_row.id = new_row.id`,
  );
}

/** Write this event into the log at the end of the transaction, and notify the listeners when it commits. */
export function queueEvent(tx: Transaction, event: NewEvent): void {
  queueOf(tx).events.push(event);
}

/**
 * Store everything that is queued, in one statement: a save spends most of its time on round trips to the database. The
 * parts of the statement see the same snapshot: none sees the rows of another, and no two may touch the same row.
 */
export async function flush(tx: Transaction): Promise<void> {
  const { inserts, updates, events } = queueOf(tx);
  const statements = [...inserts, ...updates.values()];
  if (statements.length + events.length === 0) return;
  const parts = statements.map((statement, index) => Prisma.sql`${Prisma.raw(`part_${index}`)} AS (${statement})`);
  const before = parts.length > 0 ? Prisma.sql`WITH ${Prisma.join(parts)}` : Prisma.empty;
  await tx.$executeRaw`${before} ${insertEventsSql(events)} RETURNING pg_notify(${EVENT_CHANNEL}, seq::text)`;
}
