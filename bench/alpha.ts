import { Prisma } from "#prisma/generated/client.ts";
import { readFigures } from "#server/figures/read-figures.ts";
import { readAgreement } from "#server/quality/agreement.ts";
import { COMPARED, patternsIn } from "#server/quality/patterns.ts";
import { somebody } from "#server/testing/people.ts";
import { atMost, median, percentile, timesPeer } from "./app/figures.ts";
import type { Bench } from "./bench.ts";
import { MEASURED_CLAIMS, storeClaims } from "./dashboard/store-claims.ts";

const RUNS = 40;
/** The app compiles its code as it is used. */
const WARM_UP_RUNS = 5;
const MAX_MS = 300;
const MAX_TIMES_QUERY = 2;

/** What `GET /agreement` answers over a newsroom of a million claims, beside the query that it needs. */
export const bench: Bench = {
  name: "alpha",
  needs: "database",
  async run() {
    await storeClaims(process.env.DATABASE_URL ?? "");
    const editor = await somebody("editor");
    const [answers, queries]: [number[], number[]] = [[], []];
    for (let run = -WARM_UP_RUNS; run < RUNS; run += 1) {
      const answer = await timeOf(() => readAgreement(editor, {}));
      const query = await timeOf(() =>
        readFigures(editor, {}, (ask) =>
          patternsIn(
            ask,
            Prisma.sql`SELECT 'all' AS grp, pattern, count(*) AS units FROM known_claims WHERE ${COMPARED} GROUP BY pattern`,
          ),
        ),
      );
      if (run < 0) continue;
      answers.push(answer);
      queries.push(query);
    }
    const { n, interval } = await readAgreement(editor, {});
    if (n < MEASURED_CLAIMS / 10 || interval === null) throw new Error(`Alpha of ${n} claims has no interval.`);
    const of = `alpha with its interval over ${MEASURED_CLAIMS.toLocaleString("en")} claims, ${n.toLocaleString("en")} of them compared`;
    const peer = { peer: "its query", peerFigure: median(queries) };
    return [
      atMost(`${of}, p95`, percentile(answers, 0.95), "ms", MAX_MS),
      timesPeer(`${of}, median`, median(answers), "ms", peer, MAX_TIMES_QUERY),
    ];
  },
};

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
