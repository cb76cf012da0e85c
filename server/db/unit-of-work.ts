import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { insertingEvents, type NewEvent } from "#server/log/event-rows.ts";
import { LAST } from "./connection.ts";

type Transaction = Prisma.TransactionClient;

/** The PostgreSQL channel that carries the number of each new event. */
export const EVENT_CHANNEL = "galley_events";

/** What a change leaves for its end: what it adds, the rows it changes by table and id, and what happened. */
type End = { statements: Prisma.Sql[]; changed: Map<string, Prisma.Sql>; events: NewEvent[] };

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
  const end: End = { statements: [], changed: new Map(), events: [] };
  ends.set(tx, end);
  const result = await change(tx);
  if (end.statements.length + end.changed.size + end.events.length > 0) await tx.$executeRaw(inOne(end));
  return result;
}

function inOne({ statements, changed, events }: End): Prisma.Sql {
  const parts = [...statements, ...changed.values()].map(
    (statement, nth) => Prisma.sql`${Prisma.raw(`part_${nth}`)} AS (${statement})`,
  );
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

/** Columns of the rows that can be changed at the end. */
const COLUMNS = {
  Claim: Object.values(Prisma.ClaimScalarFieldEnum),
  Verdict: Object.values(Prisma.VerdictScalarFieldEnum),
};

/**
 * Make this row what is given here at the end of the change, which has locked and then read it. Complete, so that saying it twice is
 * saying the later, and that each table has one statement for it, which is kept prepared.
 */
export function changeAtEnd<Table extends keyof typeof COLUMNS>(tx: Transaction, table: Table, row: Rows[Table]): void {
  const columns = COLUMNS[table];
  const name = Prisma.raw(`"${table}"`);
  const now = JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column as keyof typeof row]])));
  const set = Prisma.raw(columns.map((column) => `"${column}" = now."${column}"`).join(", "));
  endOf(tx).changed.set(
    `${table} ${row.id}`,
    Prisma.sql`UPDATE ${name} AS old SET ${set} FROM jsonb_populate_record(NULL::${name}, ${now}::jsonb) AS now WHERE old.id = now.id`,
  );
}
