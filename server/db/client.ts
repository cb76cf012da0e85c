import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { Connection } from "./connection.ts";
import { codesOf } from "./error-codes.ts";
import { carryOut } from "./unit-of-work.ts";

/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** Connections each app instance may hold. */
const CONNECTIONS = Number(process.env.GALLEY_DB_CONNECTIONS ?? 20);

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set.");
  const config = {
    connectionString,
    Client: Connection,
    max: CONNECTIONS,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: 5_000,
    application_name: "galley",
    // The adapter reads and writes times as those of UTC, wherever the server stands.
    options: "-c TimeZone=UTC",
  };
  return new PrismaClient({ adapter: new PrismaPg(config, { statementNameGenerator: nameOf }) });
}

/** Statements a connection keeps prepared; any more are planned anew each time. */
const MOST_PREPARED = 300;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement prepared: planning how to read a claim with all that belongs to it
 * takes longer than reading it. Empty for those that are not kept: what holds a list, which is another statement for each
 * length, and what is written by hand, whose best plan mostly depends on what it looks for; where it does not, it says "kept".
 */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known) return known;
  const isPrismas = sql.includes('"public"."') && !sql.includes(" IN ($") && !sql.includes("), ($");
  if (!(isPrismas || sql.startsWith("/* kept")) || names.size === MOST_PREPARED) return "";
  const name = `galley_${names.size}`;
  names.set(sql, name);
  return name;
}

// `next dev` loads modules again on each change; one pool outlives them.
const kept = globalThis as unknown as { galleyDb?: PrismaClient };

/** The one client of the database. */
export const db: PrismaClient = kept.galleyDb ?? connect();
kept.galleyDb = db;

/** Times a transaction is tried when it collides with another. */
const TRIES = 3;

/** Codes for two changes in each other's way, and for a thing stored twice at one moment: tried again, it is found there. */
const COLLISIONS = new Set(["P2034", "P2002", "23505", "40P01", "40001"]);

/** Run one change as one transaction, again when it collides with another: all of it is stored, or nothing. */
export async function write<T>(change: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await db.$transaction((tx) => carryOut(tx, change), { maxWait: 5_000, timeout: 12_000 });
    } catch (error) {
      if (!isCollision(error) || tried === TRIES) throw error;
    }
  }
}

const isCollision = (error: unknown): boolean => codesOf(error).some((code) => COLLISIONS.has(code));

/** Read everything as it is at one moment, whatever is stored meanwhile. */
export const atOnce = <T>(read: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.$transaction(read, { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: 12_000 });
