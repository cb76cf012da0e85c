import { setTimeout as sleep } from "node:timers/promises";
import { expect, type PlaywrightWorkerArgs } from "@playwright/test";
import { v7 as newId } from "uuid";
import { query } from "#scripts/postgres/query.mjs";
import { countAnswers, repeat } from "./answers.ts";
import { createSession } from "./people.ts";
import { CREATED_PASSWORD, createArticle, createPeople, runProgram, tokenHeaders } from "./run-program.ts";
import type { Newsroom } from "./separate-newsroom.ts";

/** People who write while a fault happens. */
export const WRITERS = 8;

/** Between two requests of one person. */
const PAUSE_MS = 50;

/** How long it may take until people notice a fault, or its end. */
export const FAULT_TIMEOUT_MS = 90_000;

const PAGES = ["/articles", "/my-work", "/dashboard", "/settings/account", "/sign-in", "/api/auth/session", "/healthz"];

/** Eight editors and an article for their claims. */
export async function prepareTraffic(newsroom: Newsroom) {
  const people = await createPeople(newsroom, Array(WRITERS).fill("editor"));
  return { people, articleId: await createArticle(newsroom, "The harbour has nine piers and a bridge.") };
}

/**
 * Eight people mark claims, each claim again until it is stored, and two read pages, until `stop`. `check` expects that
 * every answer was success or 503 and that everything acknowledged is stored.
 */
export async function startTraffic(
  { request }: PlaywrightWorkerArgs["playwright"],
  newsroom: Newsroom,
  { people, articleId }: Awaited<ReturnType<typeof prepareTraffic>>,
) {
  const answers = countAnswers();
  const stored = new Map<string, string>();
  const session = await createSession(request, newsroom, people[0]?.email ?? "", CREATED_PASSWORD);
  const { cookies } = await session.storageState();
  const cookie = cookies.map((one) => `${one.name}=${one.value}`).join("; ");

  const write = async (person: (typeof people)[number]) => {
    const [id, statement] = [newId(), `Statement ${stored.size} of ${person.id}.`];
    const body = JSON.stringify({ articleId, statement, passage: { start: 4, end: 11 } });
    const headers = { "content-type": "application/json", ...tokenHeaders(person) };
    for (let isStored = false; !isStored && !isOver; ) {
      const put = await answers.ask(`${newsroom.url}/api/v1/claims/${id}`, { method: "PUT", headers, body });
      isStored = put.ok;
      if (isStored) stored.set(id, statement);
      await sleep(PAUSE_MS);
    }
  };
  let isOver = false;
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
  return {
    answers,
    cookie,
    /** Resolves once more claims than this were stored from now on. */
    untilStored: (more = 10) => moreThan(() => stored.size, more),
    /** Resolves once more requests than this were refused from now on. */
    untilRefused: (more = 20) => moreThan(() => answers.count(503), more),
    /** Stop and print what happened. */
    async stop(title: string) {
      isOver = true;
      await Promise.all(traffic.map(({ stop }) => stop()));
      console.log(`${title}: ${answers.summary()}; ${stored.size} claims stored.`);
      console.log(answers.wrong.slice(0, 5).join("\n"));
    },
    async check(databaseUrl = newsroom.env.DATABASE_URL ?? "") {
      expect(answers.wrong).toEqual([]);
      const { rows } = await query(databaseUrl, `SELECT id, statement FROM "Claim"`);
      const found = new Map(rows.map((row) => [row.id, row.statement]));
      expect([...stored].filter(([id, statement]) => found.get(id) !== statement)).toEqual([]);
      expect(await runProgram(newsroom, "../../cli/main.ts", ["audit", "verify"])).toMatch(/^The log is intact/);
    },
  };
}
