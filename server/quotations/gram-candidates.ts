import "server-only";
import { db } from "#server/db/client.ts";
import { CANDIDATE_COLUMNS, type Candidate, type CandidateRow } from "./candidate-rows.ts";

/** Other quotations that are compared with one. A phrase that more of them have says little. */
const MAX_CANDIDATES = 100;

/** Of quotations with the same words and speaker, which are paired with each other, a few are enough. */
const MAX_SAME_WORDS = 3;

/**
 * Quotations of other articles that share words in a row with these, first those that share most. The index is
 * asked for each gram: to compare the grams of all that share any takes six times as long. `mates` are the
 * articles in an affair with that of these quotations: of quotations with the same words, theirs come first.
 */
export async function gramCandidates(ids: string[], mates: string[]): Promise<Candidate[]> {
  const rows = await db.$queryRaw<(CandidateRow & { ofId: string })[]>`
    SELECT q.id AS "ofId", ${CANDIDATE_COLUMNS}
    FROM "Quotation" q CROSS JOIN LATERAL (
      SELECT * FROM (
        SELECT c.id, c.exact, c.form, c.speaker, c."articleId", c."wordsKey", shared,
          row_number() OVER (PARTITION BY c."wordsKey", c.speaker
            ORDER BY c."articleId" = ANY(${mates}::uuid[]) DESC, c.id) AS nth
        FROM (
          SELECT s.id, count(*) AS shared FROM unnest(q.grams) gram JOIN "Quotation" s ON s.grams @> ARRAY[gram]
          WHERE s."articleId" <> q."articleId" GROUP BY s.id
          HAVING count(*) >= 2 OR count(*) * 5 >= least(min(cardinality(s.grams)), cardinality(q.grams))) sharing
          JOIN "Quotation" c USING (id)
          JOIN "QuotationReading" r ON r."articleId" = c."articleId" AND r."versionNumber" = c."versionNumber") ranked
      WHERE nth <= ${MAX_SAME_WORDS} ORDER BY shared DESC, "wordsKey", id LIMIT ${MAX_CANDIDATES}) c
    JOIN "Article" a ON a.id = c."articleId"
    WHERE q.id = ANY(${ids}::uuid[])`;
  return rows.map(({ ofId, ...other }) => ({ id: ofId, other }));
}
