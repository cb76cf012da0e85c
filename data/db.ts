import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "#prisma/generated/client.ts";
import { InTurn } from "./in-turn.ts";

/** The database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** Connections each app instance may hold. */
const CONNECTIONS = Number(process.env.GALLEY_DB_CONNECTIONS ?? 20);

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set.");
  const adapter = new PrismaPg({
    connectionString,
    Client: InTurn,
    max: CONNECTIONS,
    statement_timeout: 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 15_000,
    connectionTimeoutMillis: 5_000,
    application_name: "galley",
    // The adapter reads and writes times as those of UTC, wherever the server stands.
    options: "-c TimeZone=UTC",
  });
  return new PrismaClient({ adapter });
}

// `next dev` loads modules again on each change; one pool outlives them.
const kept = globalThis as unknown as { galleyDb?: PrismaClient };

/** The one client of the database. */
export const db: PrismaClient = kept.galleyDb ?? connect();
kept.galleyDb = db;

/** Times a transaction is tried when it collides with another. */
const TRIES = 3;

/** Prisma's codes for two changes in each other's way, and for a thing stored twice at one moment: tried again, it is found there. */
const COLLISIONS: ReadonlySet<unknown> = new Set(["P2034", "P2002"]);

/** Run one write as one transaction, again when it collides with another: all of it is stored, or nothing. */
export async function write<T>(change: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await db.$transaction(change, { maxWait: 5_000, timeout: 12_000 });
    } catch (error) {
      if (!isCollision(error) || tried === TRIES) throw error;
    }
  }
}

const isCollision = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "code" in error && COLLISIONS.has(error.code);
