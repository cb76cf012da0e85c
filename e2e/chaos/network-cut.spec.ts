import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { prepareTraffic, startTraffic } from "#e2e/support/traffic.ts";
import { query } from "#scripts/postgres/query.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { databaseProxy } from "#server/testing/database-proxy.ts";

/** Longer than the timeout of requests in npm run chaos. What was connected stays silent after it, however long it takes. */
const CUT_MS = Number(process.env.GALLEY_CHAOS_CUT_SECONDS ?? 3) * 1_000;

/** The request limit and a second of work. */
const MAX_ANSWER_MS = 16_000;

/** A connection to the database that has lost its network is closed after this time. */
const RECOVERY_TIMEOUT_MS = 60_000;

test("while packets to the database are lost, requests get 503 in time, and everything goes on afterwards", async ({
  playwright,
}) => {
  test.skip(process.env.GALLEY_CHAOS_SIZE !== "full", "It takes most of a minute: npm run chaos runs it.");
  test.setTimeout(240_000 + CUT_MS);
  const server = await temporaryServer({ durable: true });
  const database = await databaseProxy(server.url);
  const newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" }, database.reach, server.url);
  const direct = newsroom.env.DATABASE_URL?.replace(new URL(database.reach(server.url)).host, new URL(server.url).host);
  const abort = new AbortController();
  try {
    const prepared = await prepareTraffic(newsroom);
    const traffic = await startTraffic(playwright, newsroom, prepared);
    const url = `${newsroom.url}/api/v1/events?article=${prepared.articleId}`;
    const changes = countChanges(url, { headers: { cookie: traffic.cookie }, signal: abort.signal });
    try {
      await traffic.untilStored();
      await expect.poll(changes).toBeGreaterThan(0);
      database.losePackets();
      await Promise.all([sleep(CUT_MS), traffic.untilRefused(8)]);
      database.findPackets();
      await traffic.untilStored(20);
      const seen = changes();
      await expect.poll(changes, { timeout: RECOVERY_TIMEOUT_MS }).toBeGreaterThan(seen + 10);
    } finally {
      await traffic.stop("While packets were lost");
    }
    // The job that seals the log runs in the processes of the app.
    const unsealed = `SELECT count(*)::int AS count FROM "Event" e WHERE NOT EXISTS (SELECT FROM "EventSeal" WHERE seq = e.seq)`;
    await expect
      .poll(async () => (await query(direct ?? "", unsealed)).rows[0].count, { timeout: RECOVERY_TIMEOUT_MS })
      .toBe(0);
    expect(traffic.answers.longestMs()).toBeLessThan(MAX_ANSWER_MS);
    await traffic.check(direct);
  } finally {
    abort.abort();
    await newsroom.close();
    await database.stop();
    await server.stop();
  }
});

/** Read a stream of live updates; returns how many it has sent until now. */
function countChanges(url: string, init: RequestInit): () => number {
  let count = 0;
  const read = async () => {
    const { body } = await fetch(url, init);
    for await (const bytes of body ?? [])
      count += new TextDecoder().decode(bytes as Uint8Array).split("event: change").length - 1;
  };
  read().catch(() => {}); // it is aborted at the end
  return () => count;
}
