import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type Instance, type Newsroom, openInstance, openNewsroom } from "#e2e/support/separate-newsroom.ts";
import { heldByApp } from "#e2e/support/server-resources.ts";
import { lostWrites } from "./app/acknowledged.ts";
import { type LongArticle, longArticle } from "./app/article.ts";
import { atMost, percentile, timesPeer } from "./app/figures.ts";
import { createPeople, type Person } from "./app/newsroom.ts";
import { SaveLog } from "./app/save-log.ts";
import { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";
import { openFloor } from "./floor/start.ts";
import { LoadClient } from "./load/load-client.ts";
import { type OpenPages, openPages } from "./load/open-pages.ts";
import { exportArticles, type Load, read, readBare, write, writeBare } from "./load/people.ts";

/** Length of the load: two minutes, or GALLEY_BENCH_LOAD_SECONDS=1800 for the half hour of the contract. */
const SECONDS = Number(process.env.GALLEY_BENCH_LOAD_SECONDS ?? 120);
const READERS = 200;
const WRITERS = 50;
const EXPORTERS = 10;
const OPEN_PAGES = 1_000;

/** Articles that people read, and articles in which they write: these grow. */
const ARTICLES = 3;

/** The bare app has the same people for this long, before and after Galley. */
const FLOOR_SECONDS = Math.min(60, SECONDS / 2);

/** Before anything is measured, code is compiled and connections are opened. */
const WARM_UP_SECONDS = Math.min(60, SECONDS / 4);

/** Parts of the load after each of which memory is measured. */
const SLICES = 15;

/** Multiples of the load that are tried in turn to find the knee, each for this long. */
const KNEE_SPEEDS = [0.25, 0.5, 1, 1.5, 2, 3, 4];
const KNEE_SECONDS = 30;
const KNEE_TIMES = 3;

const MAX_TIMES_FLOOR = 2;
const MAX_DELAY_MS = 1_000;
const MAX_GROWTH = 1.1;

/**
 * Two instances on one database, 200 people who read, 50 who write, 10 who export, and 1,000 open pages. A bare app has
 * the same readers and writers: bare pages with the same text, and one durable INSERT for each save.
 */
export const bench: Bench = {
  name: "load",
  needs: "app",
  async run() {
    const newsroom = await openNewsroom({ GALLEY_PROCESSES: "1" });
    const second = await openInstance(newsroom.env);
    try {
      return await measure(newsroom, [newsroom, second]);
    } finally {
      await second.stop();
      await newsroom.close();
    }
  },
};

async function measure({ env, url }: Newsroom, instances: Pick<Instance, "url" | "pid">[]): Promise<Result[]> {
  const roles = ["editor", ...Array(READERS + WRITERS + EXPORTERS).fill("reviewer")];
  const [editor, ...people] = await createPeople(roles, env);
  const databaseUrl = env.DATABASE_URL ?? "";
  const articles = await storeArticles(new Writer(url, editor as Person), people, url);
  const [articleIds, written] = [articles.slice(0, ARTICLES).map(({ id }) => id), articles.slice(ARTICLES)];
  const floor = await openFloor(databaseUrl);
  const savedAt = new Map<string, number>();
  const log = new SaveLog({ onSaved: (claimId) => savedAt.set(claimId, performance.now()) });
  const urls = instances.map((instance) => instance.url);
  const load: Load = { client: new LoadClient(), urls, articleIds, written, log, rounds: new Map(), speed: 1 };
  const bare = new LoadClient();
  try {
    await onFloor(new LoadClient(), floor.url, articleIds, WARM_UP_SECONDS);
    await onFloor(bare, floor.url, articleIds, FLOOR_SECONDS);
    const writtenIds = written.map(({ id }) => id);
    const pages = await openPages(urls, people.slice(0, READERS), writtenIds, OPEN_PAGES, savedAt);
    const megabytes = await onGalley(load, people, instances);
    const ended = pages.close();
    await onFloor(bare, floor.url, articleIds, FLOOR_SECONDS);
    const figures = results(load, bare, { ...pages, ended }, megabytes);
    const knee = await findKnee(load, people);
    const lost = await lostWrites(databaseUrl, log.writes);
    for (const line of [...lost, ...load.client.wrong, ...bare.wrong].slice(0, 20)) console.error(line);
    const name = `load: acknowledged and lost`;
    return [atMost(name, lost.length, `of ${log.writes.length} saves`, 0), ...figures, knee];
  } finally {
    load.client.close();
    bare.close();
    await floor.close();
  }
}

async function storeArticles(editor: Writer, people: Person[], url: string): Promise<LongArticle[]> {
  const [first, second] = people.map((person) => new Writer(url, person)) as [Writer, Writer];
  const articles: LongArticle[] = [];
  for (let number = 0; number < ARTICLES * 2; number += 1)
    articles.push(await longArticle(editor, [first, second], { seed: 5_000 + number }));
  return articles;
}

/** Everybody waits for it. */
function endOfWork(): AbortController {
  const over = new AbortController();
  setMaxListeners(Number.POSITIVE_INFINITY, over.signal);
  return over;
}

/** Everybody works while `measuring` runs. */
async function work(load: Load, people: Person[], measuring: () => Promise<void>): Promise<void> {
  const over = endOfWork();
  const works = people.map((person, number) => {
    if (number < READERS) return read(load, person, number, over.signal);
    if (number < READERS + WRITERS) return write(load, person, number - READERS, over.signal);
    return exportArticles(load, person, number - READERS - WRITERS, over.signal);
  });
  await measuring();
  over.abort();
  await Promise.all(works);
}

/** The memory of all processes after each part of the load, in megabytes. */
async function onGalley(load: Load, people: Person[], instances: Pick<Instance, "pid">[]): Promise<number[]> {
  const megabytes: number[] = [];
  await work(load, people, async () => {
    await sleep(WARM_UP_SECONDS * 1_000);
    load.client.durations.clear();
    load.log.milliseconds = [];
    for (let slice = 0; slice < SLICES; slice += 1) {
      await sleep((SECONDS * 1_000) / SLICES);
      megabytes.push(instances.reduce((sum, instance) => sum + heldByApp(instance).megabytes, 0));
    }
  });
  console.error(`Memory: ${megabytes.map(Math.round).join(" ")} MB`);
  return megabytes;
}

async function onFloor(client: LoadClient, url: string, articleIds: string[], seconds: number): Promise<void> {
  const over = endOfWork();
  const readers = Array.from({ length: READERS }, (_, number) =>
    readBare(client, url, articleIds, number, over.signal),
  );
  const writers = Array.from({ length: WRITERS }, (_, number) => writeBare(client, url, number, over.signal));
  await sleep(seconds * 1_000);
  over.abort();
  await Promise.all([...readers, ...writers]);
}

/**
 * The same people work slowly first, and then faster and faster, until a page takes KNEE_TIMES as long as at first. The
 * figure is the highest speed before that, as a multiple of the usual one.
 */
async function findKnee(load: Load, people: Person[]): Promise<Result> {
  let [first, knee] = [Number.POSITIVE_INFINITY, 0];
  for (const speed of KNEE_SPEEDS) {
    const client = new LoadClient();
    const saves = load.log.writes.length;
    await work({ ...load, client, speed }, people, () => sleep(KNEE_SECONDS * 1_000));
    client.close();
    const perSecond = (client.answers + load.log.writes.length - saves) / KNEE_SECONDS;
    const page = p95(client.durations.get("page"));
    const said = `${perSecond.toFixed(1)} requests/s, a page p95 ${Math.round(page)} ms, ${client.wrong.length} errors`;
    console.error(`${speed} times the load: ${said}`);
    if (client.wrong.length > 0 || page > first * KNEE_TIMES) break;
    first = Math.min(first, page);
    knee = speed;
  }
  const name = `load: the knee, where a page takes ${KNEE_TIMES} times as long as at a quarter`;
  return { name, figure: knee, unit: "times the load", bar: "≥ 1", reached: knee >= 1 };
}

const p95 = (durations: number[] = []) => percentile(durations, 0.95);

function results(
  { client, log }: Load,
  bare: LoadClient,
  pages: Omit<OpenPages, "close"> & { ended: number },
  megabytes: number[],
): Result[] {
  const name = `load: ${SECONDS} s`;
  const of = (kind: string) => p95(client.durations.get(kind));
  const floorOf = (peer: string) => ({ peer, peerFigure: p95(bare.durations.get(peer)) });
  const third = SLICES / 3;
  const [early, late] = [Math.max(...megabytes.slice(0, third)), percentile(megabytes.slice(-third), 0.5)];
  for (const [kind, durations] of client.durations)
    console.error(`${kind}: ${durations.length} times, p95 ${Math.round(p95(durations))} ms`);
  return [
    atMost(`${name}, error answers`, client.wrong.length, `of ${client.answers + log.writes.length}`, 0),
    timesPeer(`${name}, page of an article, p95`, of("page"), "ms", floorOf("bare page"), MAX_TIMES_FLOOR),
    timesPeer(`${name}, a save, p95`, p95(log.milliseconds), "ms", floorOf("bare INSERT"), MAX_TIMES_FLOOR),
    timesPeer(`${name}, memory at the end`, late, "MB", { peer: "at the beginning", peerFigure: early }, MAX_GROWTH),
    atMost(`${name}, ${pages.count} open pages, told of a save, p95`, p95(pages.delaysMs), "ms", MAX_DELAY_MS),
    atMost(`${name}, open pages whose stream ended`, pages.ended, `of ${pages.count}`, 0),
  ];
}
