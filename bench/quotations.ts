import { db } from "#server/db/client.ts";
import { readQuotations } from "#server/quotations/read-article.ts";
import { articleOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { randomFrom } from "./anchor/newsroom.ts";
import { atMost, median, timesPeer } from "./app/figures.ts";
import type { Bench } from "./bench.ts";
import { linesWithQuotations, storeQuotations } from "./quotations/many-quotations.ts";

/** GALLEY_BENCH_SHARE=0.1 measures a tenth of the newsroom. */
const ARTICLES = Math.round(20_000 * Number(process.env.GALLEY_BENCH_SHARE ?? 1));
const QUOTATIONS_PER_ARTICLE = 10;
/** Words of the article that comes in. */
const WORDS = 2_000;
const RUNS = 7;
const MAX_MS = 5_000;
const MAX_TIMES_EMPTY = 20;

/**
 * A job finds the quotations of one article and pairs them with those of 20,000 others, of which some report the same
 * words. The floor is the same job in a newsroom without other articles.
 */
export const bench: Bench = {
  name: "quotations",
  needs: "database",
  async run() {
    const editor = await somebody("editor");
    const random = randomFrom(19);
    const run = async () => {
      const times: number[] = [];
      for (let nth = 0; nth < RUNS; nth += 1) {
        const { id } = await articleOfLines(editor, linesWithQuotations(random, WORDS));
        const start = performance.now();
        await readQuotations(id);
        times.push(performance.now() - start);
      }
      return times;
    };
    const alone = await run();
    const stored = { articles: ARTICLES, each: QUOTATIONS_PER_ARTICLE };
    await storeQuotations(process.env.DATABASE_URL ?? "", random, editor.id, stored);
    const among = await run();
    if ((await db.quotationPair.count()) === 0) throw new Error("No report was paired.");
    const of = `quotations: one article of ${WORDS.toLocaleString("en")} words among ${ARTICLES.toLocaleString("en")}`;
    const peer = { peer: "in an empty newsroom", peerFigure: median(alone) };
    return [
      atMost(`${of}, slowest of ${RUNS}`, Math.max(...among), "ms", MAX_MS),
      timesPeer(`${of}, median`, median(among), "ms", peer, MAX_TIMES_EMPTY),
    ];
  },
};
