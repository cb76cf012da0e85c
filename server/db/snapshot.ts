import "server-only";
import { db, type Transaction } from "./client.ts";

/** The database as it was at one moment, until it is closed. It takes one connection. */
export type Snapshot = { tx: Transaction; close: () => Promise<void> };

type SnapshotLimits = {
  /** After this time reads fail. */
  maxDurationMs: number;
  /** Longest pause between two reads. */
  maxPauseMs: number;
};

/** Open a snapshot for reads that depend on how fast somebody takes their results. */
export function openSnapshot({ maxDurationMs, maxPauseMs }: SnapshotLimits): Promise<Snapshot> {
  return new Promise((resolve, reject) => {
    const transaction = db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`;
        await tx.$queryRaw`SELECT set_config('idle_in_transaction_session_timeout', ${`${maxPauseMs}ms`}, true)`;
        await new Promise<void>((end) => {
          resolve({
            tx,
            close: async () => {
              end();
              // Whether the end of a read is acknowledged changes nothing.
              await transaction.catch(() => undefined);
            },
          });
        });
      },
      { isolationLevel: "RepeatableRead", maxWait: 5_000, timeout: maxDurationMs },
    );
    transaction.catch(reject);
  });
}
