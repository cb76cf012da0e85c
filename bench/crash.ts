import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { lostWrites } from "./app/acknowledged.ts";
import { longArticle } from "./app/article.ts";
import { atMost } from "./app/figures.ts";
import { makePeople } from "./app/newsroom.ts";
import { Notebook } from "./app/notebook.ts";
import { StartedGalley } from "./app/started.ts";
import { doRound, type Work } from "./app/work.ts";
import { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";

const WRITERS = 8;
const ROLES = Array.from({ length: WRITERS }, (_, at) => (at % 4 === 0 ? "editor" : "reviewer"));
const CRASHES = 20;

/** Saves that are acknowledged between two crashes. */
const SAVES = 40;

/** Milliseconds before a save that got no answer is sent again. */
const PATIENCE = 100;

/** Milliseconds in which people can work again after a crash. */
const MOST_AWAY = 15_000;

/**
 * Eight people save without a pause while the app is ended by `kill -9` 20 times, and then the embedded database 20
 * times. Each save that was acknowledged must be there afterwards, also after the next `npm start`.
 */
export const bench: Bench = {
  name: "crash",
  needs: "app",
  async run() {
    const galley = await StartedGalley.open();
    try {
      const secret = randomBytes(32).toString("hex");
      const env = { ...process.env, DATABASE_URL: galley.databaseUrl, NEXTAUTH_SECRET: secret };
      const people = await makePeople(["editor", "reviewer", "reviewer", ...ROLES], env);
      const [editor, first, second, ...many] = people.map((person) => new Writer(galley.url, person));
      if (!editor || !first || !second) throw new Error("Somebody is missing.");
      const article = await longArticle(editor, [first, second]);
      const notebook = new Notebook({ patience: PATIENCE });
      const works = many.map((writer, at) => ({ notebook, writer, article, at }));
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
  const writes = works[0]?.notebook.writes ?? [];
  const away = await workWhile(works, () => killOften(galley, kill, writes));
  await galley.stop();
  const next = await galley.start();
  const lost = await lostWrites(galley.databaseUrl, writes);
  for (const line of lost.slice(0, 10)) console.error(line);
  const name = `crash: ${WRITERS} writers, kill -9 of the ${what} ${CRASHES} times`;
  return [
    atMost(`${name}, acknowledged and lost`, lost.length, `of ${writes.length} saves`, 0),
    atMost(`${name}, back after at most`, Math.max(...away), "ms", MOST_AWAY),
    atMost(`${name}, next npm start`, next, "ms", MOST_AWAY),
  ];
}

/** The milliseconds that Galley was away after each crash. */
async function killOften(galley: StartedGalley, kill: () => void, writes: unknown[]): Promise<number[]> {
  const away: number[] = [];
  for (let crash = 0; crash <= CRASHES; crash += 1) {
    for (const enough = writes.length + SAVES; writes.length < enough; ) await pause(10);
    if (crash === CRASHES) break;
    kill();
    away.push(await galley.answering());
  }
  return away;
}

/** The rounds of work that each writer has begun so far: a later series of crashes goes on where the last one ended. */
const begun = new WeakMap<Work, number>();

async function workWhile<T>(works: Work[], meanwhile: () => Promise<T>): Promise<T> {
  const ending = new AbortController();
  const all = works.map(async (work) => {
    while (!ending.signal.aborted) {
      const round = begun.get(work) ?? 0;
      begun.set(work, round + 1);
      await doRound(work, round, ending.signal);
    }
  });
  try {
    return await Promise.race([meanwhile(), Promise.all(all).then(() => Promise.reject(new Error("Nobody works.")))]);
  } finally {
    ending.abort();
    await Promise.all(all);
  }
}
