import { expect, test } from "@playwright/test";
import { createSession } from "#e2e/support/people.ts";
import { CREATED_PASSWORD, createPeople, type PersonWithToken } from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { FAULT_TIMEOUT_MS, prepareTraffic, startTraffic } from "#e2e/support/traffic.ts";
import { query } from "#scripts/postgres/query.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { databaseProxy } from "#server/testing/database-proxy.ts";

/** How often each fault happens: once in npm test, twenty times in npm run chaos. */
const ROUNDS = Number(process.env.GALLEY_CHAOS_ROUNDS ?? 1);

type Server = Awaited<ReturnType<typeof temporaryServer>>;

let server: Server;
let newsroom: Newsroom;
let prepared: Awaited<ReturnType<typeof prepareTraffic>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await temporaryServer({ durable: true });
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" }, undefined, server.url);
  prepared = await prepareTraffic(newsroom);
});
test.afterAll(async () => {
  await newsroom?.close();
  await server?.stop();
});

/** Each happens while people write and read. `isFelt` resolves once their requests are refused. */
const FAULTS: Record<string, (isFelt: () => Promise<void>) => Promise<unknown>> = {
  "is stopped": async (isFelt) => {
    await server.halt();
    await isFelt();
    await server.start();
  },
  crashes: async (isFelt) => {
    await server.crash();
    await isFelt();
    await server.start();
  },
  "is restarted": async () => {
    await server.halt();
    await server.start();
  },
  "loses a process": async () => {
    const { rows } = await query(newsroom.env.DATABASE_URL ?? "", BUSY_PROCESS);
    process.kill(rows[0].pid, "SIGKILL");
  },
};

const BUSY_PROCESS = `SELECT pid FROM pg_stat_activity WHERE application_name = 'galley' ORDER BY state_change DESC LIMIT 1`;

for (const [name, happen] of Object.entries(FAULTS))
  test(`when the database ${name}, every request is answered with success or 503, and nothing stored is lost`, async ({
    playwright,
  }) => {
    test.setTimeout(120_000 + ROUNDS * 2 * FAULT_TIMEOUT_MS);
    const traffic = await startTraffic(playwright, newsroom, prepared);
    try {
      await traffic.untilStored();
      for (let round = 0; round < ROUNDS; round += 1) {
        await happen(() => traffic.untilRefused());
        await traffic.untilStored();
      }
    } finally {
      await traffic.stop(`When the database ${name}`);
    }
    await traffic.check();
  });

test("a page whose database goes away while it is rendered is answered with 503 and says so", async ({
  playwright,
}) => {
  test.setTimeout(240_000);
  const database = await databaseProxy(server.url);
  const other = await openNewsroom({ GALLEY_PROCESSES: "1" }, database.reach, server.url);
  try {
    const [reader] = (await createPeople(other, ["editor"])) as [PersonWithToken];
    const session = await createSession(playwright.request, other, reader.email, CREATED_PASSWORD);
    const read = (path: string) => session.get(path, { timeout: 60_000 });
    await expect(async () => expect((await read("/articles")).status()).toBe(200)).toPass({ timeout: 90_000 });
    await database.stop();
    await database.startAndCutAt(/SELECT (?!1\b)/); // it answers proxy.ts, and is away for the page
    for (const path of ["/articles", "/my-work", "/settings/account"]) {
      const answer = await read(path);
      expect([path, answer.status(), answer.headers()["retry-after"]]).toEqual([path, 503, "5"]);
      expect(await answer.text()).toContain("The database is not responding");
    }
  } finally {
    await other.close();
    await database.stop();
  }
});
