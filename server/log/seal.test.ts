import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { verifyLog } from "./audit.ts";
import { recordEvent } from "./events.ts";
import { sealBatch, sealCommitted, startSealing } from "./seal.ts";

const record = (tx: Transaction, id: string) =>
  recordEvent(tx, { type: "claim.changed", actorId: null, object: { type: "claim", id } });

/** Commit one event for each of these objects. */
const commit = (...ids: string[]) =>
  write(async (tx) => {
    for (const id of ids) record(tx, id);
  });

/** The objects of the sealed events, in the order of the chain, from this position on. */
async function sealedAfter(position: bigint): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT e."objectId" AS id
    FROM "EventSeal" s JOIN "Event" e ON e.seq = s.seq WHERE s.position > ${position} ORDER BY s.position`;
  return rows.map(({ id }) => id);
}

async function expectIntact(): Promise<void> {
  const faults: string[] = [];
  await verifyLog(OPERATOR, null, (fault) => faults.push(fault));
  expect(faults).toEqual([]);
}

let end: bigint;
beforeEach(async () => {
  await sealCommitted();
  end = (await db.eventSeal.aggregate({ _max: { position: true } }))._max.position ?? 0n;
});

/** Start a transaction with `work`. Resolves once `work` is done, to a function that commits. */
async function holdOpen(work: (tx: Transaction) => Promise<unknown>): Promise<() => Promise<void>> {
  const release = new AbortController();
  return new Promise((resolve, reject) => {
    const committed = db.$transaction(async (tx) => {
      await work(tx);
      resolve(() => {
        release.abort();
        return committed;
      });
      await once(release.signal, "abort");
    });
    committed.catch(reject);
  });
}

const lockChain = (tx: Transaction) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley event seal'))`;
const insert = (id: string) =>
  Prisma.sql`INSERT INTO "Event" (type, "objectType", "objectId") VALUES ('claim.changed', 'claim', ${id})`;

describe("sealing", () => {
  test("seals what is committed in the order it was written, and each event once", async () => {
    await commit("a", "b");
    await commit("c");
    expect(await sealCommitted()).toBe(3);
    expect(await sealCommitted()).toBe(0);
    expect(await sealedAfter(end)).toEqual(["a", "b", "c"]);
    await expectIntact();
  });

  test("does not wait for a transaction that still runs, and seals its events once it is committed", async () => {
    const commitLong = await holdOpen((tx) => tx.$executeRaw(insert("long")));
    await commit("short");
    expect(await sealCommitted()).toBe(1);
    await commitLong();
    await commit("later");
    expect(await sealCommitted()).toBe(2);
    expect(await sealedAfter(end)).toEqual(["short", "long", "later"]);
    await expectIntact();
  });

  test("goes on with the next batch after it was interrupted between two", async () => {
    await commit("a", "b", "c", "d", "e");
    expect(await sealBatch(2)).toBe(2);
    expect(await db.unsealedEvent.count()).toBe(3);
    expect(await sealCommitted()).toBe(3);
    expect(await sealedAfter(end)).toEqual(["a", "b", "c", "d", "e"]);
    await expectIntact();
  });

  test("keeps the queue when it is interrupted within a batch", async () => {
    await commit("a", "b");
    const broken = db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT seal_events(10)`;
      throw new Error("interrupted");
    });
    await expect(broken).rejects.toThrow("interrupted");
    expect(await sealedAfter(end)).toEqual([]);
    expect(await sealCommitted()).toBe(2);
    await expectIntact();
  });

  test("is done by one session at a time, and no event is sealed twice", async () => {
    const unlock = await holdOpen(lockChain);
    await commit("a");
    expect(await sealBatch()).toBeNull();
    const waiting = sealCommitted();
    await unlock();
    expect(await waiting).toBe(1);
    const ids = Array.from({ length: 200 }, (_, nth) => `at once ${nth}`);
    const writing = Promise.all(ids.map((id) => commit(id)));
    const sealing = Array.from({ length: 8 }, async () => {
      for (let round = 0; round < 10; round += 1) await sealBatch(7);
    });
    await Promise.all([writing, ...sealing]);
    await sealCommitted();
    expect((await sealedAfter(end)).slice(1).sort()).toEqual(ids.sort());
    await expectIntact();
  });

  test("does not hold up a commit", async () => {
    const unlock = await holdOpen(lockChain);
    await commit("a"); // would end in a lock timeout
    const [held] = await db.$queryRaw<{ locks: bigint }[]>`SELECT count(*) AS locks FROM pg_locks
      WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    expect(held?.locks).toBe(1n); // only the lock of the session that seals
    await unlock();
  });

  test("ignores a queued event that is sealed already or has been removed", async () => {
    await commit("a");
    await sealCommitted();
    await db.$executeRaw`INSERT INTO "UnsealedEvent" SELECT seq FROM "Event" WHERE "objectId" = 'a' ON CONFLICT DO NOTHING`;
    await db.$executeRaw`INSERT INTO "UnsealedEvent" VALUES (-7)`;
    await sealCommitted();
    expect(await db.unsealedEvent.count()).toBe(0);
    await expectIntact();
  });

  test("tells of an event that never was queued, or whose place in the queue was removed", async () => {
    await commit("a");
    await db.$executeRaw`DELETE FROM "UnsealedEvent"`;
    const faults: string[] = [];
    await verifyLog(OPERATOR, null, (fault) => faults.push(fault));
    expect(faults).toEqual([expect.stringMatching(/^Event \d+ has no seal/)]);
    await db.$executeRaw`INSERT INTO "UnsealedEvent" SELECT seq FROM "Event" e WHERE NOT EXISTS (SELECT FROM "EventSeal" s WHERE s.seq = e.seq)`;
  });
});

describe("the sealing job", () => {
  test("seals within a second, and what is left when it ends", async () => {
    const ending = new AbortController();
    const job = startSealing(ending.signal);
    await commit("a");
    await vi.waitFor(async () => expect(await sealedAfter(end)).toEqual(["a"]), 1_000);
    await commit("b");
    ending.abort();
    await job;
    expect(await sealedAfter(end)).toEqual(["a", "b"]);
  });

  test("goes on after errors of the database, and logs one line for a series of them", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await db.$executeRaw`ALTER FUNCTION seal_events(integer) RENAME TO seal_events_gone`;
    const ending = new AbortController();
    const job = startSealing(ending.signal);
    await commit("a");
    await delay(1_200);
    await db.$executeRaw`ALTER FUNCTION seal_events_gone(integer) RENAME TO seal_events`;
    await vi.waitFor(async () => expect(await sealedAfter(end)).toEqual(["a"]), 2_000);
    ending.abort();
    await job;
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });
});
