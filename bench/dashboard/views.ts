/** A filter that people choose, as the query of an address and as a condition on facts `c` of PostgreSQL. */
export type View = { query: string; condition: string };

const term = (kind: string, text: string) =>
  `(SELECT number FROM "FactTerm" WHERE kind = '${kind}' AND text = '${text}')`;
const inArticles = (condition: string) => `c.article IN (SELECT number FROM "ArticleFact" WHERE ${condition})`;

const MARKED_AFTER = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);

const PARTS: Record<string, string> = {
  "outlet=Outlet 0": inArticles(`outlet = ${term("outlet", "Outlet 0")}`),
  "outlet=Outlet 40": inArticles(`outlet = ${term("outlet", "Outlet 40")}`),
  "language=de": inArticles(`language = ${term("language", "de")}`),
  "tag=tag 0": `(${term("tag", "tag 0")} = ANY (c.tags) OR ${inArticles(`${term("tag", "tag 0")} = ANY (tags)`)})`,
  "type=number": "c.type = 'number'",
  "standing=disputed": "c.standing = 'disputed'",
  "rating=false": `c.rating = ${term("rating", "false")}`,
  [`from=${MARKED_AFTER}`]: `c."createdAt" >= extract(epoch FROM timestamptz '${MARKED_AFTER} 00:00Z') * 1000`,
};

const whole: View = { query: "", condition: "TRUE" };
const single = Object.entries(PARTS).map(([query, condition]): View => ({ query, condition }));

/** No filter, each filter by itself, and each pair of filters of different fields. */
export const VIEWS: View[] = [
  whole,
  ...single,
  ...single.flatMap((one, nth) =>
    single
      .slice(nth + 1)
      .filter(({ query }) => query.split("=")[0] !== one.query.split("=")[0])
      .map((other) => ({
        query: `${one.query}&${other.query}`,
        condition: `${one.condition} AND ${other.condition}`,
      })),
  ),
];

/** The figures of the overview as GROUP BYs over the narrow tables of facts, with indexes and without blindness. */
export function groupBys({ condition }: View): string[] {
  const selected = `"ClaimFact" c WHERE NOT c.withdrawn AND ${inArticles("NOT archived")} AND ${condition}`;
  const hours = (time: string) =>
    `SELECT count(*), percentile_cont(ARRAY[0.1, 0.25, 0.5, 0.75, 0.9]) WITHIN GROUP (ORDER BY ${time} - c."createdAt")
      FROM ${selected} AND ${time} IS NOT NULL`;
  return [
    `SELECT c.standing, c.rating, count(*), min(c.since) FROM ${selected} GROUP BY 1, 2`,
    `SELECT c.article, count(*), count(*) FILTER (WHERE c.standing = 'disputed'), min(c.since) FILTER (WHERE c.standing <> 'ruled')
      FROM ${selected} GROUP BY 1 ORDER BY 4 LIMIT 12`,
    `SELECT to_char(to_timestamp(c."createdAt" / 1000) AT TIME ZONE 'UTC', 'YYYY-MM'), count(*), count(*) FILTER (WHERE c.submitted > 0),
      count(c."enoughAt"), count(c."ruledAt"), count(c."publishedAt") FROM ${selected} GROUP BY ROLLUP (1)`,
    ...[`c."firstVerdictAt"`, `c."enoughAt"`, `c."ruledAt"`, `c."publishedAt"`].map(hours),
    `SELECT v.claim, v.reviewer, v."submittedAt" FROM "VerdictFact" v
      WHERE v."submittedAt" IS NOT NULL AND v.claim IN (SELECT c.number FROM ${selected}) ORDER BY 3 DESC LIMIT 6`,
    `SELECT s.health, count(DISTINCT e.claim) FROM "EvidenceFact" e JOIN "SourceFact" s ON s.number = e.source
      WHERE e.claim IN (SELECT c.number FROM ${selected}) GROUP BY 1`,
  ];
}
