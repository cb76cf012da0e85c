import { setTimeout as sleep } from "node:timers/promises";
import type { LongArticle } from "#bench/app/article.ts";
import type { Person } from "#bench/app/newsroom.ts";
import type { SaveLog } from "#bench/app/save-log.ts";
import { doRound } from "#bench/app/work.ts";
import { Writer } from "#bench/app/writer.ts";
import type { LoadClient } from "./load-client.ts";

/** Average pauses of one person between two acts, in milliseconds. An article of 5,000 words takes minutes to read. */
const PAUSES = { reader: 30_000, writer: 10_000, exporter: 30_000 };

const EXPORT_FORMATS = ["csv", "json", "html", "w3c"];

/** A newsroom under load: its instances, the articles that people read, and those in which they write. */
export type Load = {
  client: LoadClient;
  urls: string[];
  articleIds: string[];
  written: LongArticle[];
  log: SaveLog;
  /** Rounds of work that each writer has begun. */
  rounds: Map<number, number>;
  /** How many times faster than usual everybody works. */
  speed: number;
};

/** Wait for a pause of random length with this average, at most until `over` is aborted. */
async function pause(averageMs: number, over: AbortSignal): Promise<void> {
  const ms = Math.random() * 2 * averageMs;
  await sleep(ms, null, { signal: over }).catch(() => {});
}

/** Repeat steps with pauses until `over` is aborted. The first pause comes before the first step. */
async function repeat(averageMs: number, over: AbortSignal, step: (round: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; !over.aborted; round += 1) {
    await pause(averageMs, over);
    if (!over.aborted) await step(round);
  }
}

/** Reads an article as a browser does, its page and then its claims, and every third time a list. Any instance answers. */
export function read(
  { client, urls, articleIds, speed }: Load,
  { session }: Person,
  number: number,
  over: AbortSignal,
) {
  const cookie = { cookie: `next-auth.session-token=${session}` };
  return repeat(PAUSES.reader / speed, over, async (round) => {
    const url = urls[(number + round) % urls.length];
    if (round % 3 === 2) {
      await client.get("list", `${url}/${LISTS[round % LISTS.length]}`, cookie);
      return;
    }
    const articleId = articleIds[(number * 7 + round) % articleIds.length];
    await client.get("page", `${url}/articles/${articleId}`, cookie);
    await client.get("claims", `${url}/api/v1/articles/${articleId}/claims`, cookie);
  });
}

const LISTS = ["articles", "my-work", "dashboard", "api/v1/claims"];

/** Marks, corrects and rates claims. */
export function write(load: Load, person: Person, number: number, over: AbortSignal) {
  const { client, urls, written, log, rounds, speed } = load;
  const writer = new Writer(urls[number % urls.length] ?? "", person);
  const work = { log, writer, article: written[number % written.length] as LongArticle, number };
  // A round is four or five saves.
  return repeat((PAUSES.writer * 4) / speed, over, async () => {
    const round = rounds.get(number) ?? 0;
    rounds.set(number, round + 1);
    await doRound(work, round).catch((error) => client.wrong.push(String(error)));
  });
}

/** Exports an article, in one format after the other. */
export function exportArticles(
  { client, urls, articleIds, speed }: Load,
  { token }: Person,
  number: number,
  over: AbortSignal,
) {
  const headers = { authorization: `Bearer ${token}` };
  return repeat(PAUSES.exporter / speed, over, async (round) => {
    const articleId = articleIds[(number + round) % articleIds.length];
    const format = EXPORT_FORMATS[round % EXPORT_FORMATS.length];
    await client.get(
      "export",
      `${urls[round % urls.length]}/api/v1/articles/${articleId}/export?format=${format}`,
      headers,
    );
  });
}

/** Reads the bare page with the text of an article, as often as a reader opens one. */
export const readBare = (client: LoadClient, url: string, articleIds: string[], number: number, over: AbortSignal) =>
  repeat(PAUSES.reader * 1.5, over, (round) =>
    client.get("bare page", `${url}/articles/${articleIds[(number * 7 + round) % articleIds.length]}`, {}),
  );

/** Sends rows to a bare route that stores one, as often as a writer saves. */
export const writeBare = (client: LoadClient, url: string, number: number, over: AbortSignal) =>
  repeat(PAUSES.writer, over, (round) =>
    client.put("bare INSERT", `${url}/api/v1/insert`, { statement: `Writer ${number} counted ${round} boats.` }),
  );
