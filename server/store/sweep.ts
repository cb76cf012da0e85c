import "server-only";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { objectStore } from "./store.ts";

/** Younger objects can belong to a change that is not committed yet. */
const MIN_AGE_MS = 3_600_000;

/** How long the deletion of one page may take. */
const TIMEOUT_MS = 15_000;

/** The lock between those who store objects with the rows that name them, and the sweep. */
const STORE_LOCK = Prisma.sql`hashtext('galley store')`;

/**
 * Make sure that these objects are in the store when the transaction commits, in which the rows that name them are
 * stored. They were put before: the sweep may have deleted them since.
 */
export async function holdObjects(tx: Transaction, objects: { sha256: string; bytes: Uint8Array }[]): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${STORE_LOCK})`;
  const store = objectStore();
  for (const { sha256, bytes } of objects) if (!(await store.has(sha256))) await store.put(sha256, bytes);
}

/** Delete the objects older than an hour that no row names. Returns how many. */
export async function sweepStore(now: Date): Promise<number> {
  const store = objectStore();
  let deleted = 0;
  for await (const page of store.list(new Date(now.getTime() - MIN_AGE_MS))) {
    deleted += await db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${STORE_LOCK})`;
        const unnamed = await unnamedAmong(tx, page);
        await store.delete(unnamed);
        return unnamed.length;
      },
      { maxWait: 5_000, timeout: TIMEOUT_MS },
    );
  }
  return deleted;
}

async function unnamedAmong(tx: Transaction, sha256s: string[]): Promise<string[]> {
  const named = await tx.$queryRaw<{ sha256: string }[]>`
    SELECT sha256 FROM "Content" WHERE sha256 = ANY(${sha256s})
    UNION SELECT "shownSha256" FROM "Content" WHERE "shownSha256" = ANY(${sha256s})
    UNION SELECT sha256 FROM "ExportPart" WHERE sha256 = ANY(${sha256s})`;
  const names = new Set(named.map(({ sha256 }) => sha256));
  return sha256s.filter((sha256) => !names.has(sha256));
}
