import "server-only";
import type { SearchKind } from "#domain/search/search-kind.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import type { Match } from "./find-matches.ts";

const { sql } = Prisma;

/** What is shown of a match. `texts` are looked through for the words; the first one begins at `offset` of its text. */
export type FoundText = {
  id: string;
  title: string;
  texts: string[];
  offset: number;
  language: string | null;
  articleId: string | null;
  claimId: string | null;
  sourceId: string | null;
};

/**
 * The texts of these matches, by kind and id. What is gone since it was found is absent. They come as JSON, because arrays
 * of PostgreSQL are parsed character by character.
 */
export async function foundTexts(matches: Match[]): Promise<Map<string, FoundText>> {
  const kinds = [...new Set(matches.map(({ kind }) => kind))];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const own = matches.filter((match) => match.kind === kind);
      const ids = own.map(({ id }) => id);
      const parts = own.map(({ part }) => part);
      const rows = await db.$queryRaw<FoundText[]>`
        WITH match AS (SELECT * FROM unnest(${ids}::uuid[], ${parts}::int[]) AS m(id, part)) ${READS[kind]}`;
      return rows.map((row): [string, FoundText] => [foundKey({ kind, id: row.id }), row]);
    }),
  );
  return new Map(found.flat());
}

export const foundKey = ({ kind, id }: Pick<Match, "kind" | "id">): string => `${kind} ${id}`;

const NONE = sql`NULL::uuid`;
const ON_CLAIM = sql`a.title, a.language, 0 AS offset, c."articleId", c.id AS "claimId", ${NONE} AS "sourceId"`;
const OF_CLAIM = sql`JOIN "Claim" c ON c.id = t."claimId" JOIN "Article" a ON a.id = c."articleId"`;

/** The part of a text, as search_parts makes it, and where it begins in UTF-16 units. */
const part = (text: Prisma.Sql) => sql`substr(${text}, match.part * 16000 + 1, 16400)`;
const partStart = (text: Prisma.Sql) => sql`match.part * 16000 + CASE WHEN match.part = 0 THEN 0 ELSE
  length(regexp_replace(left(${text}, match.part * 16000), '[\\u0001-\\uFFFF]+', '', 'g')) END`;

const mainText = sql`left(t.text, t."mainEnd")`;

const READS: Record<SearchKind, Prisma.Sql> = {
  article: sql`SELECT a.id, a.title, a.language, json_build_array(${part(sql`v.text`)}, concat_ws(E'\n', a.title, a.outlet, a.byline)) AS texts,
      ${partStart(sql`v.text`)} AS offset, a.id AS "articleId", ${NONE} AS "claimId", ${NONE} AS "sourceId"
    FROM match JOIN "Article" a USING (id) JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion"`,
  claim: sql`SELECT t."claimId" AS id, ${ON_CLAIM}, json_build_array(c.statement, coalesce(n.exact, ''), coalesce(c.claimant, '')) AS texts
    FROM (SELECT id AS "claimId" FROM match) t ${OF_CLAIM}
    LEFT JOIN "Anchor" n ON n."claimId" = c.id AND n."versionNumber" = a."currentVersion"`,
  ruling: sql`SELECT t."claimId" AS id, ${ON_CLAIM}, json_build_array(concat_ws(E'\n', t.summary, t.explanation)) AS texts
    FROM match JOIN "Ruling" t ON t."claimId" = match.id ${OF_CLAIM}`,
  rationale: sql`SELECT t.id, ${ON_CLAIM}, json_build_array(${part(sql`concat_ws(E'\n', t."rationaleText", (
      SELECT string_agg(concat_ws(E'\n', e.quote, e.note), E'\n' ORDER BY e.position, e.id) FROM "Evidence" e
      WHERE e."verdictId" = t.id))`)}) AS texts
    FROM match JOIN "Verdict" t USING (id) ${OF_CLAIM}`,
  comment: sql`SELECT t.id, ${ON_CLAIM}, json_build_array(t.text) AS texts FROM match JOIN "Comment" t USING (id) ${OF_CLAIM}`,
  source: sql`SELECT s.id, s.title, NULL AS language, json_build_array(concat_ws(E'\n', s.title, s.publisher, s.author, s.url, s.doi)) AS texts,
      0 AS offset, ${NONE} AS "articleId", ${NONE} AS "claimId", s.id AS "sourceId"
    FROM match JOIN "Source" s USING (id)`,
  snapshot: sql`SELECT k.id, s.title, NULL AS language, json_build_array(${part(mainText)}) AS texts, ${partStart(mainText)} AS offset,
      ${NONE} AS "articleId", ${NONE} AS "claimId", s.id AS "sourceId"
    FROM match JOIN "Snapshot" k USING (id) JOIN "Content" t USING (sha256) JOIN "Source" s ON s.id = k."sourceId"`,
  precedent: sql`SELECT p.id, coalesce(p.publisher, 'Another newsroom') AS title, p.language,
      json_build_array(p.statement, concat_ws(E'\n', p.claimant, p."ratingLabel", p.publisher)) AS texts,
      0 AS offset, ${NONE} AS "articleId", ${NONE} AS "claimId", ${NONE} AS "sourceId"
    FROM match JOIN "Precedent" p USING (id)`,
};
