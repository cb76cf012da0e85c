import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** Connections that one process may hold. */
const MAX_CONNECTIONS = Number(process.env.GALLEY_DB_CONNECTIONS ?? 20);

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set.");
  const config = {
    connectionString,
    max: MAX_CONNECTIONS,
    // Prisma sends the queries for several relations without waiting in between.
    pipeline: true,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: 5_000,
    application_name: "galley",
    // The adapter reads and writes times in UTC, whatever the time zone of the database server is.
    options: "-c TimeZone=UTC",
  };
  return new PrismaClient({ adapter: new PrismaPg(config, { statementNameGenerator: statementName }) });
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

// `next dev` loads modules again on each change. The pool is kept on the global object, so that there is only one.
const globals = globalThis as unknown as { galleyDb?: PrismaClient };

/** The only database client of this process. */
export const db: PrismaClient = globals.galleyDb ?? connect();
globals.galleyDb = db;
