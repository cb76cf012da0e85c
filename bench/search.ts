import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { searchAll } from "#server/search/search-all.ts";
import { somebody } from "#server/testing/people.ts";
import { atMost, percentile, timesPeer } from "./app/figures.ts";
import type { Bench } from "./bench.ts";
import { articlesFor, MEASURED_TEXTS, storeTexts } from "./search/stored-texts.ts";
import { wordOf } from "./search/words.ts";

const WORDS_OF_ARTICLE = 800;

const SEARCHES = 60;
/** The app compiles its code as it is used. */
const WARM_UP_SEARCHES = 10;
const MAX_MS = 200;
const MAX_TIMES_QUERY = 3;

/**
 * Somebody searches articles of 800 words and claims, by two words and with a mistyped one, beside the same words as a
 * bare tsquery over the same entries.
 */
export const bench: Bench = {
  name: "search",
  needs: "database",
  async run() {
    await storeTexts(process.env.DATABASE_URL ?? "", MEASURED_TEXTS, WORDS_OF_ARTICLE);
    const reviewer = await somebody("reviewer");
    const times: Record<"found" | "bare" | "mistyped" | "meant", number[]> = {
      found: [],
      bare: [],
      mistyped: [],
      meant: [],
    };
    for (let nth = -WARM_UP_SEARCHES; nth < SEARCHES; nth += 1) {
      const [one, other] = wordsOfSearch(nth + WARM_UP_SEARCHES);
      const mistyped = `${one.slice(0, 3)}x${one.slice(4)}`;
      const measured = {
        found: await timeOf(async () => expectHits(await searchAll(reviewer, { q: `${one} ${other}` }))),
        bare: await timeOf(() => bareQuery(one, other)),
        mistyped: await timeOf(async () => expectHits(await searchAll(reviewer, { q: `${mistyped} ${other}` }))),
        meant: await timeOf(() => bareQuery(one, other)),
      };
      if (nth >= 0) for (const [name, time] of Object.entries(measured)) times[name as keyof typeof times].push(time);
    }
    const p95 = (name: keyof typeof times) => percentile(times[name], 0.95);
    const of = `over ${articlesFor(MEASURED_TEXTS).toLocaleString("en")} articles and ${MEASURED_TEXTS.toLocaleString("en")} claims, p95`;
    return [
      atMost(`search: two words ${of}`, p95("found"), "ms", MAX_MS),
      timesPeer(`search: two words ${of}`, p95("found"), "ms", peer(p95("bare")), MAX_TIMES_QUERY),
      atMost(`search: a mistyped word ${of}`, p95("mistyped"), "ms", MAX_MS),
      timesPeer(`search: a mistyped word ${of}`, p95("mistyped"), "ms", peer(p95("meant")), MAX_TIMES_QUERY),
    ];
  },
};

const peer = (peerFigure: number) => ({ peer: "a bare tsquery", peerFigure });

/** Frequent words and rarer ones, which stand together in some text. */
const wordsOfSearch = (nth: number): [string, string] => [wordOf(20 + nth * 12), wordOf(60 + nth * 6)];

/** The best entries with both words, as PostgreSQL's manual finds them. Each kind has its own index. */
function bareQuery(one: string, other: string) {
  const ranked = (kind: "article" | "claim") => Prisma.sql`
    SELECT kind, id, ts_rank(words, query) AS rank
    FROM "SearchEntry", to_tsquery('simple', ${`${one} & ${other}`}) query
    WHERE words @@ query AND ${Prisma.raw(`kind = '${kind}'`)}`;
  return db.$queryRaw`SELECT * FROM (${ranked("article")} UNION ALL ${ranked("claim")}) found ORDER BY rank DESC LIMIT 24`;
}

function expectHits({ hits }: { hits: object[] }): void {
  if (hits.length === 0) throw new Error("A search found nothing.");
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
