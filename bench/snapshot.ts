import { v7 as newId } from "uuid";
import { safeFetch } from "#ingest/safe-fetch/safe-fetch.ts";
import { fetchSource } from "#ingest/source/fetch-source.ts";
import { readSource } from "#ingest/source/read-source.ts";
import { lookAtSource } from "#server/sources/look.ts";
import { lookUpSource } from "#server/sources/lookup.ts";
import { somebody } from "#server/testing/people.ts";
import { atMost, median, timesPeer } from "./app/figures.ts";
import type { Bench } from "./bench.ts";
import { servedPages } from "./sources/served-pages.ts";

const PAGES = 100;
const PAGE_BYTES = 1_000_000;
const MAX_GROWTH_MB = 40;
/** Pages that are only fetched and read, for comparison. */
const BARE_PAGES = 20;
const MAX_TIMES_BARE = 3;

/** Takes snapshots of 100 pages of 1 MB, each fetched, read in a child process, compressed and stored. */
export const bench: Bench = {
  name: "snapshot",
  needs: "database",
  async run() {
    const site = await servedPages(PAGE_BYTES);
    const viewer = await somebody("reviewer");
    const [times, memory]: [number[], number[]] = [[], []];
    for (let page = 0; page < PAGES; page += 1) {
      const { value } = await lookUpSource(viewer, { url: `${site.url}/${page}` });
      const start = performance.now();
      const taking = await lookAtSource({ id: newId(), sourceId: value.id, askedById: viewer.id }, fetchSource);
      times.push(performance.now() - start);
      if (!taking?.taken || !taking.content?.text) throw new Error("A snapshot was not taken.");
      const { heapUsed, external } = process.memoryUsage();
      memory.push((heapUsed + external) / 1e6);
    }
    const peer = { peer: "fetched and read in this process", peerFigure: median(await bareReads(site.url)) };
    site.close();
    return [
      timesPeer("snapshot of a page of 1 MB, median", median(times), "ms", peer, MAX_TIMES_BARE),
      atMost("100 snapshots of 1 MB: growth of memory", growth(memory), "MB", MAX_GROWTH_MB),
    ];
  },
};

/** What no snapshot can do without: the page is fetched and its text is read, without limits and kept nowhere. */
async function bareReads(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let page = 0; page < BARE_PAGES; page += 1) {
    const start = performance.now();
    const response = await safeFetch(`${url}/${page}`, { mediaTypes: "any" });
    await readSource({ ...response, charset: response.charset });
    times.push(performance.now() - start);
  }
  return times;
}

/** Of the least memory within 25 pages, because garbage is collected when the engine likes. */
const growth = (memory: number[]): number => Math.min(...memory.slice(75)) - Math.min(...memory.slice(25, 50));
