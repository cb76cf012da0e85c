import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { lostWrites } from "./app/acknowledged.ts";
import { longArticle } from "./app/article.ts";
import { atMost } from "./app/figures.ts";
import { createPeople } from "./app/newsroom.ts";
import { SaveLog } from "./app/save-log.ts";
import { StartedGalley } from "./app/started.ts";
import { doRound, type Work } from "./app/work.ts";
import { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";

const WRITERS = 8;
const ROLES = Array.from({ length: WRITERS }, (_, index) => (index % 4 === 0 ? "editor" : "reviewer"));
const CRASHES = 20;

/** Acknowledged saves between two crashes. */
const SAVES_PER_CRASH = 40;

/** The delay before a save without an answer is sent again. */
const RETRY_DELAY_MS = 100;

/** The longest time after a crash until people can work again. */
const MAX_DOWNTIME_MS = 15_000;

/**
 * Eight people save continuously while `kill -9` ends the app 20 times, and then the embedded database 20 times. Each
 * acknowledged save must be stored afterwards, also after the next `npm start`.
 */
export const bench: Bench = {
  name: "crash",
  needs: "app",
  async run() {
    const galley = await StartedGalley.open();
    try {
      const secret = randomBytes(32).toString("hex");
      const env = { ...process.env, DATABASE_URL: galley.databaseUrl, NEXTAUTH_SECRET: secret };
      const people = await createPeople(["editor", "reviewer", "reviewer", ...ROLES], env);
      const [editor, first, second, ...many] = people.map((person) => new Writer(galley.url, person));
      if (!editor || !first || !second) throw new Error("The newsroom lacks a person.");
      const article = await longArticle(editor, [first, second]);
      const log = new SaveLog({ retryDelayMs: RETRY_DELAY_MS });
      const works = many.map((writer, number) => ({ log, writer, article, number }));
      return [
        ...(await crashed("app", works, galley, () => galley.killApp())),
        ...(await crashed("embedded database", works, galley, () => galley.killDatabase())),
      ];
    } finally {
      await galley.close();
    }
  },
};

async function crashed(what: string, works: Work[], galley: StartedGalley, kill: () => void): Promise<Result[]> {
  const writes = works[0]?.log.writes ?? [];
  const downtimes = await workWhile(works, () => killOften(galley, kill, writes));
  await galley.stop();
  const next = await galley.start();
  const lost = await lostWrites(galley.databaseUrl, writes);
  for (const line of lost.slice(0, 10)) console.error(line);
  const name = `crash: ${WRITERS} writers, kill -9 of the ${what} ${CRASHES} times`;
  return [
    atMost(`${name}, acknowledged and lost`, lost.length, `of ${writes.length} saves`, 0),
    atMost(`${name}, back after at most`, Math.max(...downtimes), "ms", MAX_DOWNTIME_MS),
    atMost(`${name}, next npm start`, next, "ms", MAX_DOWNTIME_MS),
  ];
}

/** The downtime after each crash, in milliseconds. */
async function killOften(galley: StartedGalley, kill: () => void, writes: unknown[]): Promise<number[]> {
  const downtimes: number[] = [];
  for (let crash = 0; crash <= CRASHES; crash += 1) {
    for (const target = writes.length + SAVES_PER_CRASH; writes.length < target; ) await sleep(10);
    if (crash === CRASHES) break;
    kill();
    downtimes.push(await galley.untilAnswering());
  }
  return downtimes;
}

/** Rounds of work that each writer has begun: the second series of crashes continues after the first. */
const roundsBegun = new WeakMap<Work, number>();

async function workWhile<T>(works: Work[], action: () => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const all = works.map(async (work) => {
    while (!abort.signal.aborted) {
      const round = roundsBegun.get(work) ?? 0;
      roundsBegun.set(work, round + 1);
      await doRound(work, round, abort.signal);
    }
  });
  try {
    return await Promise.race([
      action(),
      Promise.all(all).then(() => Promise.reject(new Error("All writers have stopped."))),
    ]);
  } finally {
    abort.abort();
    await Promise.all(all);
  }
}
