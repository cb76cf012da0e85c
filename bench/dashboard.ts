import pg from "pg";
import { atMost, median, percentile, timesFaster, timesPeer } from "./app/figures.ts";
import { inNewsroom, type MeasuredNewsroom } from "./app/newsroom.ts";
import type { Writer } from "./app/writer.ts";
import type { Bench, Result } from "./bench.ts";
import { engineMemory } from "./dashboard/memory.ts";
import { verdictsSaved } from "./dashboard/save-verdicts.ts";
import { storeClaims } from "./dashboard/store-claims.ts";
import { groupBys, VIEWS } from "./dashboard/views.ts";

const SMALL_CLAIMS = 1_000;

/** How often each view is read; the first time the app compiles its code. */
const ROUNDS = 3;
const MAX_MS = { view: 300, worst: 1_000, list: 200, first: 10_000 };
const MIN_TIMES_FASTER = 5;
const MAX_TIMES_SAVE = 1.3;
const VIEWED = 500;
const MAX_ENGINE_MB = 400;

const ROLES = ["editor", "reviewer"] as const;
type Measured = MeasuredNewsroom<typeof ROLES>;

/**
 * People read the dashboard of a newsroom with a million claims, with every filter and pair of filters, beside the same
 * figures as GROUP BYs in PostgreSQL. Then the lists behind the figures, and what a verdict costs to save.
 */
export const bench: Bench = {
  name: "dashboard",
  needs: "app",
  async run() {
    const small = await inNewsroom(ROLES, async (newsroom) => {
      await storeClaims(newsroom.databaseUrl, SMALL_CLAIMS);
      const memory = engineMemory(newsroom.pid);
      await readMany(newsroom);
      return { memoryMb: memory.grownMb(), saves: await verdictsSaved(newsroom) };
    });
    return inNewsroom(ROLES, async (newsroom) => {
      await storeClaims(newsroom.databaseUrl);
      const memory = engineMemory(newsroom.pid);
      const [editor] = newsroom.writers;
      const { milliseconds } = await editor.mustSend("GET", "/dashboard");
      const results = [atMost("dashboard: first figures", milliseconds, "ms", MAX_MS.first)];
      results.push(...(await readViews(newsroom)), ...(await readScreens(newsroom)));
      const loaded = memory.grownMb();
      await readMany(newsroom);
      const after = memory.grownMb();
      // The rest is what the app itself takes for the same views.
      const engine = after - small.memoryMb;
      results.push(
        atMost(`dashboard: memory of the engine after ${VIEWED} views`, engine, "MB", MAX_ENGINE_MB),
        atMost(`dashboard: memory that ${VIEWED} views took`, after - loaded, "MB", MAX_ENGINE_MB / 10),
      );
      results.push(await readLists(newsroom));
      const peer = { peer: "at 1,000 claims", peerFigure: median(small.saves) };
      const saves = median(await verdictsSaved(newsroom));
      results.push(timesPeer("dashboard: submit a verdict, median", saves, "ms", peer, MAX_TIMES_SAVE));
      return results;
    });
  },
};

/** Each view in turn with its peer. */
async function readViews({ writers, databaseUrl }: Measured): Promise<Result[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const [views, peers]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round <= ROUNDS; round += 1)
      for (const view of VIEWS) {
        const [editor, reviewer] = writers;
        const both = [await editor.mustSend("GET", path(view.query)), await reviewer.mustSend("GET", path(view.query))];
        if (round === 0) continue;
        views.push(...both.map(({ milliseconds }) => milliseconds));
        if (round === 1) peers.push(await durationOf(client, groupBys(view)));
      }
  } finally {
    await client.end();
  }
  const peer = { peer: "GROUP BYs", peerFigure: percentile(peers, 0.95) };
  return [
    atMost("dashboard: any filter, p95", percentile(views, 0.95), "ms", MAX_MS.view),
    atMost("dashboard: any filter, worst", Math.max(...views), "ms", MAX_MS.worst),
    timesFaster("dashboard: any filter, p95", percentile(views, 0.95), "ms", peer, MIN_TIMES_FASTER),
  ];
}

/** A figure of each of the other screens. To answer it, the app counts all figures of its screen. */
const FIGURE_OF = {
  Quality: "alpha-by-type",
  Outlets: "outlets-mix",
  Evidence: "evidence-kinds",
  Corrections: "corrections-made",
};

/** Each of the other screens with each filter, the first of them twice. */
async function readScreens({ writers }: Measured): Promise<Result[]> {
  const results: Result[] = [];
  for (const [screen, figure] of Object.entries(FIGURE_OF)) {
    const read = async (writer: Writer, query: string) => {
      const address = `/dashboard/figures?${new URLSearchParams(query)}&figure=${figure}&format=csv`;
      return (await writer.readText(address)).milliseconds;
    };
    for (const writer of writers) await read(writer, "");
    const milliseconds: number[] = [];
    for (const { query } of VIEWS) for (const writer of writers) milliseconds.push(await read(writer, query));
    results.push(
      atMost(`dashboard: ${screen} with any filter, p95`, percentile(milliseconds, 0.95), "ms", MAX_MS.view),
    );
    results.push(atMost(`dashboard: ${screen} with any filter, worst`, Math.max(...milliseconds), "ms", MAX_MS.worst));
  }
  return results;
}

async function durationOf(client: pg.Client, statements: string[]): Promise<number> {
  const start = performance.now();
  for (const statement of statements) await client.query(statement);
  return performance.now() - start;
}

const path = (query: string) => `/dashboard?${new URLSearchParams(query)}`;

async function readMany({ writers: [, reviewer] }: Measured): Promise<void> {
  for (let nth = 0; nth < VIEWED; nth += 1)
    await reviewer.mustSend("GET", path(VIEWS[nth % VIEWS.length]?.query ?? ""));
}

/** Filters to which only figures lead. */
const OF_FIGURES = ["evidence=gone", "kind=news", "sources=one", "spread=2", "stage=enough", "compared=1"];

/** The lists to which figures of one filter lead. */
async function readLists({ writers: [editor] }: Measured): Promise<Result> {
  const lists: number[] = [];
  const single = VIEWS.map(({ query }) => query).filter((query) => !query.includes("&"));
  for (const query of [...single, ...OF_FIGURES])
    for (const standing of ["disputed", "agreed", "open"])
      for (const round of [0, 1, 2]) {
        const { milliseconds } = await editor.mustSend(
          "GET",
          `/claims?${new URLSearchParams({ ...queryOf(query), standing })}`,
        );
        if (round > 0) lists.push(milliseconds);
      }
  return atMost("dashboard: list behind a figure, p95", percentile(lists, 0.95), "ms", MAX_MS.list);
}

const queryOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));
