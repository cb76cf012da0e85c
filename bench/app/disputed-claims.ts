import pg from "pg";
import type { Writer } from "./writer.ts";

const ARTICLES = 40;

/**
 * Store `count` claims that two reviewers dispute, with rationales and evidence, spread over articles. They go directly
 * into the tables.
 */
export async function storeDisputed(
  databaseUrl: string,
  [editor, first, second]: [Writer, Writer, Writer],
  count: number,
): Promise<void> {
  const articles: string[] = [];
  for (let number = 0; number < ARTICLES; number += 1) {
    const text = `Harbour list ${number}, ${count}\n\nThe harbour office counted 40 boats that morning, more than ever.`;
    const { value } = await editor.mustSend<{ id: string }>("POST", "/articles", { text, allowDuplicate: true });
    articles.push(value.id);
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const values = [count, articles, editor.id, first.id, second.id];
    for (const sql of STATEMENTS) await client.query(sql, sql.includes("$1") ? values : []);
  } finally {
    await client.end();
  }
}

/** A temporary table holds the ids first, so that they match in all tables. */
const STATEMENTS = [
  `CREATE TEMPORARY TABLE new_claims AS SELECT gen_random_uuid() AS id, gen_random_uuid() AS one, gen_random_uuid() AS other,
    ($2::uuid[])[1 + nth % cardinality($2::uuid[])] AS article, now() - nth * interval '7 seconds' AS at,
    nth, $3::uuid AS editor, $4::uuid AS first, $5::uuid AS second FROM generate_series(1, $1::int) nth`,
  `INSERT INTO "Claim" (id, "articleId", statement, claimant, "createdById", "createdAt", "updatedAt", standing, "submittedCount", "standingSince")
    SELECT id, article, 'The harbour office counted ' || nth || ' boats that morning, more than in any month before.',
      'Speaker ' || nth % 500, editor, at, at, 'disputed', 2, at FROM new_claims`,
  `INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end", exact, prefix, suffix)
    SELECT id, article, 1, 'exact', 30, 60, 'office counted 40 boats that', '', '' FROM new_claims`,
  `INSERT INTO "Verdict" (id, "claimId", "reviewerId", state, "ratingKey", confidence, rationale, "rationaleText", "madeOnVersion",
      "restsOn", "restsOnStatement", "restsOnClaimant", "lastInput", "submittedAt", "createdAt", "updatedAt")
    SELECT verdict, id, reviewer, 'submitted', rating, 0.6, '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"The daily list gives another number."}]}]}',
      'The daily list gives another number.', 1, 'office counted 40 boats that',
      'The harbour office counted ' || nth || ' boats that morning, more than in any month before.', 'Speaker ' || nth % 500, '', at, at, at
    FROM new_claims, LATERAL (VALUES (one, first, 'false'), (other, second, 'mostly-true')) AS new_verdicts(verdict, reviewer, rating)`,
  `INSERT INTO "Source" (id, url, title, "addedById", "updatedAt")
    SELECT gen_random_uuid(), 'https://records.harbour.example/' || nth, 'Daily list ' || nth, editor, now() FROM new_claims WHERE nth <= 200`,
  `INSERT INTO "Evidence" (id, "verdictId", "sourceId", position, stance, quote)
    SELECT gen_random_uuid(), verdict, (SELECT id FROM "Source" ORDER BY id LIMIT 1), 0, 'refutes', 'Boats at the quay.'
    FROM new_claims, LATERAL (VALUES (one), (other)) AS new_verdicts(verdict)`,
  `DROP TABLE new_claims`,
  `ANALYZE`,
];
