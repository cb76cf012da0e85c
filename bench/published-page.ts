import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longArticle } from "./app/article.ts";
import { atMost, rounded, versus } from "./app/figures.ts";
import { inNewsroom } from "./app/newsroom.ts";
import type { Bench, Result } from "./bench.ts";
import { openFloor } from "./floor/start.ts";

const DURATION_MS = 5_000;
const ROUNDS = 3;
const CONNECTIONS = 16;

const MIN_PER_SECOND = 200;

/** For slow machines: of the requests a second of a bare route that sends the same bytes from memory. */
const MIN_SHARE = 0.5;

const MAX_SCRIPT_BYTES = 30_000;

/** The sizes of the executed scripts of a page: JSON-LD is data. */
const SCRIPT = /<script(?![^>]*application\/ld\+json)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Readers ask for a published report of 5,000 words with 200 claims, and for the page of one of its claims, in turn
 * with a bare route of Next that sends the same bytes: other text of this length would be compressed in another time.
 */
export const bench: Bench = {
  name: "published-page",
  needs: "app",
  run: () =>
    inNewsroom(["editor", "reviewer", "reviewer"], async ({ url, databaseUrl, writers }) => {
      const [editor, first, second] = writers;
      const article = await longArticle(editor, [first, second]);
      const reasons = Object.fromEntries(ITEMS.map((key) => [key, "This is a measurement."]));
      const body = { slug: "tides", options: { scope: "article" }, reasons };
      await editor.mustSend("PUT", `/articles/${article.id}/editions`, body);
      const floor = await openFloor(databaseUrl);
      try {
        const claim = `${url}/reports/tides/claims/${article.claimIds[0]}`;
        return [
          ...(await measure("report", `${url}/reports/tides`, floor.url)),
          ...(await measure("claim", claim, floor.url)),
        ];
      } finally {
        await floor.close();
      }
    }),
};

const ITEMS = ["ruled", "stale", "sources", "snapshots", "quotes", "second-reviewer"];

async function measure(what: string, address: string, floorUrl: string): Promise<Result[]> {
  const html = await (await fetch(address)).text();
  const bytes = Buffer.byteLength(html);
  const scripts = [...html.matchAll(SCRIPT)].reduce((sum, [, code = ""]) => sum + Buffer.byteLength(code), 0);
  const folder = mkdtempSync(join(tmpdir(), "galley-page-"));
  const file = join(folder, "page.html");
  writeFileSync(file, html);
  const bare = `${floorUrl}/reports/tides?file=${encodeURIComponent(file)}`;
  const [own, floor]: [number[], number[]] = [[], []];
  // The first round warms both apps up and does not count.
  for (let round = -1; round < ROUNDS; round += 1) {
    const [pages, barePages] = [await perSecond(address), await perSecond(bare)];
    if (round < 0) continue;
    own.push(pages);
    floor.push(barePages);
  }
  rmSync(folder, { recursive: true });
  const [best, bestBare] = [Math.max(...own), Math.max(...floor)];
  const name = `published-page: ${what} of ${Math.round(bytes / 1_000)} kB, best of ${ROUNDS}`;
  const share = best / bestBare;
  return [
    {
      ...versus(name, best, "requests/s", { peer: "bare route", peerFigure: bestBare }),
      ...{ bar: `≥ ${MIN_PER_SECOND} or ≥ ${MIN_SHARE}×`, ratio: rounded(share) },
      reached: best >= MIN_PER_SECOND || share >= MIN_SHARE,
    },
    atMost(`published-page: scripts of a ${what}`, scripts, "bytes", MAX_SCRIPT_BYTES),
  ];
}

/** The complete answers per second on connections that stay open, as browsers ask: compressed. */
async function perSecond(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const end = performance.now() + DURATION_MS;
  let answers = 0;
  const ask = async () => {
    while (performance.now() < end) {
      await get(address, agent);
      answers += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  agent.destroy();
  return (answers * 1_000) / (performance.now() - start);
}

function get(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { agent, headers: { "accept-encoding": "gzip" } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} answered ${response.statusCode}.`));
      response.on("data", () => undefined).on("end", resolve);
    });
    asked.on("error", reject).end();
  });
}
