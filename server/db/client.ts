import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolConfig } from "pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";

// `next dev` loads modules again on each change. The pool is kept on the global object, so that there is only one.
const globals = globalThis as unknown as { galleyDb?: PrismaClient; galleyPool?: Pool; galleyLongDb?: PrismaClient };

/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** Connections that one process may hold. */
const MAX_CONNECTIONS = Number(process.env.GALLEY_DB_CONNECTIONS ?? 20);

/**
 * Settings of each connection. A pooler takes none when a connection begins: the role has them (scripts/pooler.mjs).
 */
const SESSION = {
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 15_000,
  // The adapter reads and writes times in UTC, whatever the time zone of the database server is.
  options: "-c TimeZone=UTC",
};

/**
 * How long a statement may wait for its answer. Its connection is then closed: while packets are lost, no timeout of the
 * database reaches the app. Longer than the database lets a statement run, and as long as a transaction may take.
 */
const ANSWER_TIMEOUT_MS = 12_000;

/** The same for transactions of `longDb`. */
const LONG_ANSWER_TIMEOUT_MS = 125_000;

function connect(limits: Pick<PoolConfig, "max" | "query_timeout" | "allowExitOnIdle">): {
  pool: Pool;
  db: PrismaClient;
} {
  const pooler = process.env.DATABASE_POOL_URL;
  const connectionString = pooler || process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set.");
  const pool = new Pool({
    connectionString,
    ...limits,
    // Prisma sends the queries for several relations without waiting in between.
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    application_name: "galley",
    ...(pooler ? {} : SESSION),
  });
  // Behind a pooler, the next statement may come to a server that has not prepared it.
  const naming = pooler ? {} : { statementNameGenerator: statementName };
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool, { ...naming, disposeExternalPool: true }) }) };
}

/** Statements that each connection keeps prepared. */
const MAX_PREPARED_STATEMENTS = 300;

const statementNames = new Map<string, string>();

/**
 * The name under which connections keep a statement prepared: PostgreSQL takes longer to plan the joins that read a
 * claim than to run them. Empty for a statement that is planned each time: one with a list, whose text differs with the
 * length of the list.
 */
function statementName({ sql }: { sql: string }): string {
  if (sql.includes(" IN ($") || sql.includes("), ($")) return "";
  const known = statementNames.get(sql);
  if (known || statementNames.size === MAX_PREPARED_STATEMENTS) return known ?? "";
  const name = `galley_${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

function connectOnce(): PrismaClient {
  const connected = connect({ max: MAX_CONNECTIONS, query_timeout: ANSWER_TIMEOUT_MS });
  globals.galleyPool = connected.pool;
  return connected.db;
}

/** The database client of this process. */
export const db: PrismaClient = globals.galleyDb ?? connectOnce();
globals.galleyDb = db;

/** A client with two connections, for transactions that raise the limit of their statements, to two minutes at most. */
export function longDb(): PrismaClient {
  globals.galleyLongDb ??= connect({ max: 2, query_timeout: LONG_ANSWER_TIMEOUT_MS, allowExitOnIdle: true }).db;
  return globals.galleyLongDb;
}

/** The connections of this process to the database, and the requests that wait for one. */
export function poolUse(): { used: number; idle: number; waiting: number } {
  const { totalCount = 0, idleCount = 0, waitingCount = 0 } = globals.galleyPool ?? {};
  return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
