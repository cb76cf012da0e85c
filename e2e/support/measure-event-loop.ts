/**
 * A program for `runProgram`: fills the newsroom, sends the largest requests to each route and page, and prints how long
 * each blocked the event loop. Its arguments: the address of the app, the port of event-loop-monitor.mjs, the size of
 * the newsroom, and words of the names of the requests to send, by default all.
 */
import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { largestRequests } from "#api/testing/largest/requests.ts";
import { requestOf } from "#api/testing/requests.ts";
import { sessionCookie } from "#server/auth/sessions.ts";
import { findClashesOf } from "#server/clashes/find-clashes.ts";
import { db } from "#server/db/client.ts";
import { readQuotations } from "#server/quotations/read-article.ts";
import { keepSearch } from "#server/search/keep-search.ts";
import { FULL, type LargeNewsroom, largeNewsroom, SMALL } from "#server/testing/large-newsroom.ts";
import type { Measured, Reference } from "./event-loop.ts";

const [baseUrl = "", monitorPort = "", size = "", only = ""] = process.argv.slice(2);

/** The shortest block of several attempts counts, because the first ones compile the code of the route. */
const ATTEMPTS = 4;
const GOOD_ENOUGH_MS = 80;

type Send = () => Promise<Response>;

const ask = async <T>(path = ""): Promise<T> => (await fetch(`http://127.0.0.1:${monitorPort}/${path}`)).json();
type Blocked = Pick<Measured, "blockedMs" | "delayMs"> & { cpuMs: number };

async function measure(name: string, send: Send): Promise<Measured> {
  let best: Measured | null = null;
  for (let attempt = 0; attempt < ATTEMPTS && !(best && best.blockedMs <= GOOD_ENOUGH_MS); attempt += 1) {
    await ask();
    const start = performance.now();
    const response = await send();
    const body = await bodyOf(response);
    const seconds = (performance.now() - start) / 1_000;
    const { blockedMs, delayMs } = await ask<Blocked>();
    const measured = {
      name,
      status: response.status,
      seconds,
      bytes: body.length,
      blockedMs,
      delayMs,
      stops: await stops(),
    };
    if (!best || blockedMs < best.blockedMs) best = measured;
  }
  return best ?? Promise.reject(new Error(name));
}

/** The stream of changes never ends. */
async function bodyOf(response: Response): Promise<Buffer> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream"))
    return Buffer.from(await response.arrayBuffer());
  await response.body?.cancel();
  return Buffer.alloc(0);
}

const POLL_MS = 200;
const STOP_TIMEOUT_MS = 10_000;

/** Whether the process soon has nothing to do after its answer. */
async function stops(): Promise<boolean> {
  let { cpuMs } = await ask<Blocked>();
  for (let waited = 0; waited < STOP_TIMEOUT_MS; waited += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const now = await ask<Blocked>();
    if (now.cpuMs - cpuMs < POLL_MS / 4) return true;
    cpuMs = now.cpuMs;
  }
  return false;
}

/** Every page, so that a new one with a parameter of its own needs a value here. */
function pages(newsroom: LargeNewsroom): [string, Send][] {
  const { article, heavyClaimIds, snapshot, cookie, affairId, clusterId } = newsroom;
  const { quotationId, readerReportId: reportId, viewer } = newsroom;
  const [claimId = ""] = heavyClaimIds;
  const ids = {
    articleId: article.id,
    claimId,
    sourceId: snapshot.sourceId,
    affairId,
    clusterId,
    quotationId,
    reportId,
    personId: viewer.id,
  };
  const values = new Map(Object.entries({ ...ids, number: "1", secret: "gone" }));
  const files = readdirSync(join(process.cwd(), "app"), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith("page.tsx"))
    .map((file) => {
      const folders = dirname(file).split(sep);
      const path = folders.filter((folder) => folder !== "." && !folder.startsWith("(")).join("/");
      const address = path.replace(/\[(\w+)\]/g, (_, name: string) => {
        const value = values.get(name);
        if (value === undefined) throw new Error(`There is no value for ${name} in ${path}.`);
        return value;
      });
      const headers = { cookie: `${sessionCookie()}=${cookie}` };
      const query = address.endsWith("/compare") ? "?from=1" : "";
      return [`page /${path}`, () => fetch(`${baseUrl}/${address}${query}`, { headers, redirect: "manual" })];
    });
}

function routes(newsroom: LargeNewsroom): [string, Send][] {
  const { key } = newsroom.token;
  const all = Object.entries(largestRequests(newsroom)) as [Parameters<typeof requestOf>[0], object][];
  return all.flatMap(([route, requests]) =>
    Object.entries(requests).map(([name, makeRequest]): [string, Send] => [
      `${route} (${name})`,
      () => fetch(requestOf(route, makeRequest(), key, baseUrl)),
    ]),
  );
}

/** What jobs do with new articles, so that they have nothing to do while requests are measured. */
async function readNewArticles(): Promise<void> {
  for (const { id } of await db.article.findMany({ select: { id: true } })) {
    await readQuotations(id);
    await findClashesOf(id);
  }
  await keepSearch();
}

const newsroom = await largeNewsroom(size === "full" ? FULL : SMALL);
await readNewArticles();
const references = [await ask<Reference>("reference")];
const measured: Measured[] = [];
for (const [name, send] of [...pages(newsroom), ...routes(newsroom)].filter(([name]) => name.includes(only))) {
  const one = await measure(name, send);
  measured.push(one);
  console.error(`${name}: ${one.status}, ${one.seconds.toFixed(1)} s, blocked ${one.blockedMs.toFixed(0)} ms`);
  if (measured.length % 20 === 0) references.push(await ask<Reference>("reference"));
}
console.log(JSON.stringify({ measured, references }));
await db.$disconnect();
