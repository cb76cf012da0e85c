import { rarestWords } from "#domain/similarity/rarest-words.ts";
import { measureQuality } from "#domain/similarity/testing/quality.ts";
import { readClaim } from "#server/claims/claims.ts";
import { countWords } from "#server/clusters/candidates.ts";
import { similarClaims } from "#server/clusters/similar.ts";
import { db } from "#server/db/client.ts";
import { somebody } from "#server/testing/people.ts";
import { atMost, percentile, timesPeer } from "./app/figures.ts";
import type { Bench, Result } from "./bench.ts";
import { MEASURED_TEXTS, storeTexts } from "./search/stored-texts.ts";

const CLAIMS = MEASURED_TEXTS;

/** Nothing depends on the length of the articles here. */
const WORDS_OF_ARTICLE = 1;

const OPENED = 60;
/** The app compiles its code as it is used. */
const WARM_UP = 10;
const MAX_MS = 150;
const MAX_TIMES_QUERY = 3;

/** How well similar claims are found in labelled pairs, and how long it takes to open a claim with its precedents. */
export const bench: Bench = {
  name: "similar",
  needs: "database",
  async run() {
    return [...quality(), ...(await openClaims())];
  },
};

function quality(): Result[] {
  const { pairs, map5, recall5, contradictionsAsSame, paraphrasesAsDifferent } = measureQuality();
  const of = `over ${pairs} labelled pairs`;
  return [
    { ...atMost(`similar: MAP@5 ${of}`, map5, "", 1), bar: "≥ 0.95", reached: map5 >= 0.95 },
    { ...atMost(`similar: recall@5 of paraphrases ${of}`, recall5, "", 1), bar: "≥ 0.95", reached: recall5 >= 0.95 },
    atMost(`similar: contradictions without a marked difference ${of}`, contradictionsAsSame, "", 0.02),
    atMost(`similar: paraphrases with a marked difference ${of}`, paraphrasesAsDifferent, "", 0.1),
  ];
}

async function openClaims(): Promise<Result[]> {
  await storeTexts(process.env.DATABASE_URL ?? "", CLAIMS, WORDS_OF_ARTICLE);
  const reviewer = await somebody("reviewer");
  const opened = await db.$queryRaw<{ id: string; statement: string }[]>`
    SELECT id, statement FROM "Claim" ORDER BY id LIMIT ${OPENED + WARM_UP}`;
  const [times, bare]: [number[], number[]] = [[], []];
  for (const [nth, { id, statement }] of opened.entries()) {
    const time = await timeOf(() => Promise.all([readClaim(reviewer, id), similarClaims(reviewer, id)]));
    const { words } = await countWords({ statement, language: "en" });
    const query = rarestWords(words)
      .map(({ word }) => word)
      .join(" | ");
    const floor = await timeOf(() => bareQuery(query));
    if (nth < WARM_UP) continue;
    times.push(time);
    bare.push(floor);
  }
  const of = `of ${CLAIMS.toLocaleString("en")} opened with its precedents, p95`;
  const [p95, peerFigure] = [percentile(times, 0.95), percentile(bare, 0.95)];
  return [
    atMost(`similar: a claim ${of}`, p95, "ms", MAX_MS),
    timesPeer(`similar: a claim ${of}`, p95, "ms", { peer: "a bare tsquery", peerFigure }, MAX_TIMES_QUERY),
  ];
}

/** The best entries with one of the words, as PostgreSQL's manual finds them. */
const bareQuery = (query: string) => db.$queryRaw`
  SELECT id, ts_rank(words, query) AS rank FROM "SearchEntry", to_tsquery('simple', ${query}) query
  WHERE kind = 'claim' AND words @@ query ORDER BY rank DESC LIMIT 60`;

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
