import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { countAnswers, repeat } from "#e2e/support/answers.ts";
import { createSession } from "#e2e/support/people.ts";
import {
  CREATED_PASSWORD,
  createArticle,
  createPeople,
  type PersonWithToken,
  runProgram,
  tokenHeaders,
} from "#e2e/support/run-program.ts";
import { type Newsroom, openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { query } from "#scripts/postgres/query.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { databaseProxy } from "#server/testing/database-proxy.ts";

/** How often each fault happens: once in npm test, ten times in npm run chaos. */
const ROUNDS = Number(process.env.GALLEY_CHAOS_ROUNDS ?? 1);

const WRITERS = 6;

/** Between two requests of one person. */
const PAUSE_MS = 50;

/** How long it may take until people feel a fault, or its end. */
const FAULT_TIMEOUT_MS = 90_000;

type Server = Awaited<ReturnType<typeof temporaryServer>>;

let server: Server;
let newsroom: Newsroom;
let people: PersonWithToken[];
let articleId: string;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await temporaryServer({ durable: true });
  newsroom = await openNewsroom({ GALLEY_PROCESSES: "2" }, undefined, server.url);
  people = await createPeople(newsroom, Array(WRITERS).fill("editor"));
  articleId = await createArticle(newsroom, "The harbour has nine piers and a bridge.");
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

const PAGES = ["/articles", "/my-work", "/dashboard", "/settings/account", "/sign-in", "/api/auth/session", "/healthz"];

for (const [name, happen] of Object.entries(FAULTS))
  test(`when the database ${name}, every request is answered with success or 503, and nothing stored is lost`, async ({
    playwright,
  }) => {
    test.setTimeout(120_000 + ROUNDS * 2 * FAULT_TIMEOUT_MS);
    const answers = countAnswers();
    const stored = new Map<string, string>();
    const [reader] = people as [PersonWithToken];
    const session = await createSession(playwright.request, newsroom, reader.email, CREATED_PASSWORD);
    const { cookies } = await session.storageState();
    const cookie = cookies.map((one) => `${one.name}=${one.value}`).join("; ");

    const write = async (person: PersonWithToken) => {
      const [id, statement] = [newId(), `Statement ${stored.size} of ${person.id}.`];
      const body = JSON.stringify({ articleId, statement, passage: { start: 4, end: 11 } });
      const headers = { "content-type": "application/json", ...tokenHeaders(person) };
      for (let isStored = false; !isStored; ) {
        const put = await answers.ask(`${newsroom.url}/api/v1/claims/${id}`, { method: "PUT", headers, body });
        isStored = put.ok;
        await sleep(PAUSE_MS);
      }
      stored.set(id, statement);
    };
    let page = 0;
    const read = async () => {
      page += 1;
      await answers.ask(`${newsroom.url}${PAGES[page % PAGES.length]}`, { headers: { cookie } });
      await sleep(PAUSE_MS);
    };
    const traffic = [...people.map((person) => repeat(() => write(person))), repeat(read), repeat(read)];
    const moreThan = (count: () => number, more: number) => {
      const before = count();
      return expect.poll(count, { timeout: FAULT_TIMEOUT_MS }).toBeGreaterThan(before + more);
    };
    try {
      await moreThan(() => stored.size, 10);
      for (let round = 0; round < ROUNDS; round += 1) {
        await happen(() => moreThan(() => answers.count(503), 20));
        await moreThan(() => stored.size, 10);
      }
    } finally {
      await Promise.all(traffic.map(({ stop }) => stop()));
      console.log(`When the database ${name}: ${answers.summary()}; ${stored.size} claims stored.`);
      console.log(answers.wrong.slice(0, 5).join("\n"));
    }
    expect(answers.wrong).toEqual([]);
    const { rows } = await query(newsroom.env.DATABASE_URL ?? "", `SELECT id, statement FROM "Claim"`);
    const found = new Map(rows.map((row) => [row.id, row.statement]));
    expect([...stored].filter(([id, statement]) => found.get(id) !== statement)).toEqual([]);
    expect(await runProgram(newsroom, "../../cli/main.ts", ["audit", "verify"])).toMatch(/^The log is intact/);
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
