import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { percentile, timesPeer } from "./app/figures.ts";
import { inNewsroom, type Person } from "./app/newsroom.ts";
import type { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";
import { storeClaims } from "./dashboard/store-claims.ts";

const CLAIMS = Number(process.env.GALLEY_BENCH_CLAIMS ?? 20_000);
const EXPORTS = 10;
const REQUESTS = 400;
const PAUSE_MS = 5;
const MAX_TIMES = 2;

/** How long ten exports run before requests beside them are measured: the export process starts in this time. */
const WARM_UP_MS = 3_000;

const BUSY = 429;

/** A reviewer reads claims one after the other, alone and while ten exports of all claims run in the same app. */
export const bench: Bench = {
  name: "export-load",
  needs: "app",
  run: () =>
    inNewsroom(["editor", "reviewer"], async ({ url, databaseUrl, people: [exporter], writers: [, reviewer] }) => {
      await storeClaims(databaseUrl, CLAIMS);
      const { value } = await reviewer.mustSend<{ claims: { id: string }[] }>("GET", "/claims");
      const ids = value.claims.map(({ id }) => id);
      await readP95(reviewer, ids); // the first requests are slower
      const alone = await readP95(reviewer, ids);
      const isOver = new AbortController();
      const files = Array.from({ length: EXPORTS }, () => exportUntil(url, exporter as Person, isOver.signal));
      await sleep(WARM_UP_MS);
      const beside = await readP95(reviewer, ids);
      isOver.abort();
      const written = (await Promise.all(files)).reduce((sum, count) => sum + count, 0);
      return [result(beside, alone), megabytes(written)];
    }),
};

const result = (beside: number, alone: number): Result => {
  const peer = { peer: "without exports", peerFigure: alone };
  return timesPeer("export-load: p95 of reading a claim beside ten exports", beside, "ms", peer, MAX_TIMES);
};

/** What the exports wrote meanwhile: a p95 beside exports that wait would mean nothing. */
const megabytes = (bytes: number): Result => ({
  ...{ name: "export-load: written meanwhile", figure: Math.round(bytes / 1_000_000), unit: "MB", bar: "≥ 1" },
  reached: bytes >= 1_000_000,
});

async function readP95(reader: Writer, ids: string[]): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < REQUESTS; index += 1) {
    const { milliseconds } = await reader.mustSend("GET", `/claims/${ids[index % ids.length]}`);
    times.push(milliseconds);
    await sleep(PAUSE_MS);
  }
  return percentile(times, 0.95);
}

/** Exports everything again and again, as a client does that is refused while others export. Returns the bytes. */
async function exportUntil(url: string, { token }: Person, over: AbortSignal): Promise<number> {
  const agent = new Agent({ keepAlive: true });
  const headers = { authorization: `Bearer ${token}` };
  let bytes = 0;
  while (!over.aborted) {
    const sent = request(`${url}/api/v1/export?format=csv`, { headers, agent }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    if (response.statusCode !== 200 && response.statusCode !== BUSY)
      throw new Error(`The export answered ${response.statusCode}.`);
    for await (const chunk of response) {
      bytes += chunk.length;
      if (over.aborted) break;
    }
  }
  agent.destroy();
  return bytes;
}
