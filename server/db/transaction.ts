import "server-only";
import { stopAfterDeadline } from "#server/deadline.ts";
import { db, type Transaction } from "./client.ts";
import { databaseErrorOf } from "./database-error.ts";
import { beginUnitOfWork, flush } from "./unit-of-work.ts";

const MAX_ATTEMPTS = 3;

/** How long a transaction waits for a connection, and how long it may take. */
const LIMITS = { maxWait: 5_000, timeout: 12_000 };

/** `RepeatableRead` for a change that reads much and must see all of it as it was at one moment. */
type WriteOptions = { isolationLevel?: "RepeatableRead" };

/**
 * Run one change as one transaction, which stores all of it or nothing. A change that collides with another is tried
 * again.
 */
export async function write<T>(change: (tx: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    stopAfterDeadline();
    try {
      return await db.$transaction(
        async (tx) => {
          beginUnitOfWork(tx);
          const result = await change(tx);
          await flush(tx);
          return result;
        },
        { ...LIMITS, ...options },
      );
    } catch (error) {
      if (!isRetryable(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** A duplicate key means that somebody stored the same thing at the same time: the next attempt finds it. */
const isRetryable = (error: unknown): boolean => ["collision", "duplicate"].includes(databaseErrorOf(error) ?? "");

/** Run several reads that all see the database as it was at one moment. */
export async function inSnapshot<T>(read: (tx: Transaction) => Promise<T>): Promise<T> {
  stopAfterDeadline();
  return db.$transaction(read, { isolationLevel: "RepeatableRead", ...LIMITS });
}
