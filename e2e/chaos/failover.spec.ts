import { test } from "@playwright/test";
import { replicatedDatabase } from "#e2e/support/replicated-database.ts";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { FAULT_TIMEOUT_MS, prepareTraffic, startTraffic } from "#e2e/support/traffic.ts";
import { databaseProxy } from "#server/testing/database-proxy.ts";

/** Failovers: one in npm test, twenty in npm run chaos. */
const ROUNDS = Number(process.env.GALLEY_CHAOS_ROUNDS ?? 1);

test("when the database fails over to its replica, every request is answered with success or 503, and nothing stored is lost", async ({
  playwright,
}) => {
  test.setTimeout(120_000 + ROUNDS * 3 * FAULT_TIMEOUT_MS);
  const database = await replicatedDatabase();
  // It does what an address that moves to the other machine does.
  const address = await databaseProxy(database.url());
  const newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" }, address.reach, database.url());
  try {
    const traffic = await startTraffic(playwright, newsroom, await prepareTraffic(newsroom));
    try {
      for (let round = 1; round <= ROUNDS; round += 1) {
        await traffic.untilStored();
        await database.failOver();
        address.leadTo(database.url());
        await traffic.untilStored();
        if (round < ROUNDS) await database.addReplica();
      }
    } finally {
      await traffic.stop(`When the database failed over ${ROUNDS} times`);
    }
    await traffic.check();
  } finally {
    await newsroom.close().catch(() => undefined); // its database is on the server that is gone
    await address.stop();
    await database.stop();
  }
});
