import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { lostWrites } from "./acknowledged.ts";
import { longArticle } from "./article.ts";
import { createPeople } from "./newsroom.ts";
import { SaveLog } from "./save-log.ts";
import { StartedGalley } from "./started.ts";
import { doRound, type Work } from "./work.ts";
import { Writer } from "./writer.ts";

export const WRITERS = 8;
const ROLES = Array.from({ length: WRITERS }, (_, index) => (index % 4 === 0 ? "editor" : "reviewer"));

/** Acknowledged saves between two crashes. */
const SAVES_PER_CRASH = 40;

/** The delay before a save without an answer is sent again. */
const RETRY_DELAY_MS = 100;

/** What happened: lines for the acknowledged saves that are lost, the downtime of each crash, and that of the next start. */
export type Crashes = { saves: number; lost: string[]; downtimesMs: number[]; nextStartMs: number };

/**
 * Eight people save continuously while `kill -9` ends the app `times` times, or the embedded database. Each acknowledged
 * save must be stored afterwards, also after the next `npm start`. The article has so many claims.
 */
export async function crashOften<What extends "app" | "database">(
  whats: What[],
  times: number,
  claims?: number,
): Promise<Record<What, Crashes>> {
  const galley = await StartedGalley.open();
  try {
    const secret = randomBytes(32).toString("hex");
    const env = { ...process.env, DATABASE_URL: galley.databaseUrl, NEXTAUTH_SECRET: secret };
    const people = await createPeople(["editor", "reviewer", "reviewer", ...ROLES], env);
    const [editor, first, second, ...many] = people.map((person) => new Writer(galley.url, person));
    if (!editor || !first || !second) throw new Error("The newsroom lacks a person.");
    const article = await longArticle(editor, [first, second], { claimCount: claims });
    const log = new SaveLog({ retryDelayMs: RETRY_DELAY_MS });
    const works = many.map((writer, number) => ({ log, writer, article, number }));
    const results: [What, Crashes][] = [];
    for (const what of whats) {
      const kill = () => (what === "app" ? galley.killApp() : galley.killDatabase());
      results.push([what, await crashWhile(works, galley, kill, times)]);
    }
    return Object.fromEntries(results) as Record<What, Crashes>;
  } finally {
    await galley.close();
  }
}

async function crashWhile(works: Work[], galley: StartedGalley, kill: () => void, times: number): Promise<Crashes> {
  const writes = works[0]?.log.writes ?? [];
  const downtimesMs = await workWhile(works, () => killOften(galley, kill, writes, times));
  await galley.stop();
  const nextStartMs = await galley.start();
  return { saves: writes.length, lost: await lostWrites(galley.databaseUrl, writes), downtimesMs, nextStartMs };
}

/** The downtime after each crash, in milliseconds. */
async function killOften(galley: StartedGalley, kill: () => void, writes: unknown[], times: number): Promise<number[]> {
  const downtimes: number[] = [];
  for (let crash = 0; crash <= times; crash += 1) {
    for (const target = writes.length + SAVES_PER_CRASH; writes.length < target; ) await sleep(10);
    if (crash === times) break;
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
