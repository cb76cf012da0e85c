import { v7 as newId } from "uuid";
import { safeFetch } from "#ingest/safe-fetch/safe-fetch.ts";
import { fetchSource } from "#ingest/source/fetch-source.ts";
import { db } from "#server/db/client.ts";
import { queueDueChecks } from "#server/sources/checks.ts";
import { readSource } from "#server/sources/detail.ts";
import { lookAtSource } from "#server/sources/look.ts";
import { lookUpSource } from "#server/sources/lookup.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { atMost, median, timesPeer } from "./app/figures.ts";
import type { Bench } from "./bench.ts";
import { servedPages } from "./sources/served-pages.ts";

const CHECKS = 100;
const PAGE_BYTES = 100_000;
/** Times what no check can do without. */
const MAX_TIMES_BARE = 4;
const SOURCES = 20_000;
const MAX_SCHEDULE_MS = 500;

/** Checks a source of 100 kB that does not change again and again, and lets the schedule choose among 20,000 sources. */
export const bench: Bench = {
  name: "recheck",
  needs: "database",
  async run() {
    const site = await servedPages(PAGE_BYTES);
    const viewer = await somebody("reviewer");
    const { value } = await lookUpSource(viewer, { url: `${site.url}/tide` });
    const [times, bare]: [number[], number[]] = [[], []];
    for (let check = 0; check < CHECKS; check += 1) {
      times.push(await timeOf(() => lookAtSource({ id: newId(), sourceId: value.id, askedById: null }, fetchSource)));
      bare.push(await timeOf(() => bareCheck(`${site.url}/tide`, value.id)));
    }
    site.close();
    const { snapshots, checks } = await readSource(viewer, value.id);
    if (snapshots.length !== 1 || checks.some(({ result }) => result !== "alive"))
      throw new Error("A check of an unchanged source kept another snapshot.");
    const peer = { peer: "fetched and one row stored", peerFigure: median(bare) };
    const name = "check of an unchanged source of 100 kB, median";
    await storeDueSources(viewer.id);
    const schedule = await timeOf(() => queueDueChecks(new Date()));
    return [
      timesPeer(name, median(times), "ms", peer, MAX_TIMES_BARE),
      atMost("200 checks chosen among 20,000 due sources", schedule, "ms", MAX_SCHEDULE_MS),
    ];
  },
};

/** What no check can do without: the page is fetched, and one row is stored on the disk. */
async function bareCheck(url: string, sourceId: string): Promise<void> {
  await safeFetch(url, { mediaTypes: "any" });
  await db.source.update({ where: { id: sourceId }, data: { checkedAt: new Date() } });
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Sources at a thousand hosts that one verdict cites. */
async function storeDueSources(personId: string): Promise<void> {
  const reviewer = { id: personId, name: "Robin", role: "reviewer" as const };
  const article = await articleOfLines(reviewer, ["The tide turns at six."]);
  const verdict = await rate(reviewer, await markClaim(reviewer, article, "The tide"), "true");
  await db.$executeRaw`INSERT INTO "Source" (id, title, url, "addedById", "updatedAt", "nextCheckAt")
    SELECT gen_random_uuid(), 'Register ' || n, 'https://host' || n % 1000 || '.example/' || n, ${personId}::uuid, now(), now()
    FROM generate_series(1, ${SOURCES}::int) n`;
  await db.$executeRaw`INSERT INTO "Evidence" (id, "verdictId", "sourceId", position, stance)
    SELECT gen_random_uuid(), ${verdict.id}::uuid, id, 0, 'supports' FROM "Source" WHERE title LIKE 'Register %'`;
}
