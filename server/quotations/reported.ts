import "server-only";
import type { QuotationFilter } from "#domain/quotation/quotation-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** The quotations `q` that articles `a` have now, without archived articles. */
export const PRESENT_QUOTATIONS = sql`"Quotation" q
  JOIN "Article" a ON a.id = q."articleId" AND a."archivedAt" IS NULL
  JOIN "QuotationReading" r ON r."articleId" = q."articleId" AND r."versionNumber" = q."versionNumber"`;

/**
 * For a quotation `q`, as `s`, its surely paired quotations: in how many articles they are, and `kinds`, what `q` does to
 * the words of the longest of them. Of equally long ones, that with the smaller id is the longer one. `kinds` is null where
 * `q` is the longest.
 */
const REPORTS = sql`LATERAL (
  SELECT count(DISTINCT t."articleId")::int AS reports,
    (array_agg(to_jsonb(l.kinds) ORDER BY t.words DESC, t.id) FILTER (
      WHERE t.words > q.words OR (t.words = q.words AND t.id < q.id)))[1] AS kinds
  FROM "QuotationLink" l JOIN "Quotation" t ON t.id = l."toId" WHERE l."fromId" = q.id AND l.tier = 'same') s`;

/** The quotations `q` of articles `a` that the filter selects, each with its reports `s`. Belongs after FROM. */
export const selectedQuotations = (filter: QuotationFilter): Prisma.Sql =>
  sql`${PRESENT_QUOTATIONS} CROSS JOIN ${REPORTS} WHERE ${Prisma.join(conditionsOf(filter), " AND ")}`;

/**
 * The same quotations to be counted. Their reports are read only where the filter asks what is done to their words: in an
 * affair of hundreds of articles that takes seconds. Belongs after FROM.
 */
export function countedQuotations({ reported, ...filter }: QuotationFilter): Prisma.Sql {
  if (filter.compared || filter.kind) return selectedQuotations({ reported, ...filter });
  const conditions = conditionsOf(filter);
  // As a condition with EXISTS, PostgreSQL would join all links.
  if (reported)
    conditions.push(sql`(SELECT TRUE FROM "QuotationLink" l WHERE l."fromId" = q.id AND l.tier = 'same' LIMIT 1)`);
  return sql`${PRESENT_QUOTATIONS} WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** What the filter asks of the article comes first, because it leaves fewer quotations to compare. */
function conditionsOf({ affair, outlet, language, tag, speaker, reported, compared, kind }: QuotationFilter) {
  const conditions = [sql`TRUE`];
  if (affair)
    conditions.push(sql`a.id IN (SELECT "articleId" FROM "AffairArticle" WHERE "affairId" = ${affair}::uuid)`);
  if (outlet) conditions.push(sql`a.outlet = ${outlet}`);
  if (language) conditions.push(sql`a.language = ${language}`);
  if (tag) conditions.push(sql`a.tags @> ARRAY[${tag}]`);
  if (speaker) conditions.push(sql`q.speaker = ${speaker}`);
  if (reported) conditions.push(sql`s.reports > 0`);
  if (compared) conditions.push(sql`s.kinds IS NOT NULL`);
  if (kind) conditions.push(sql`s.kinds @> to_jsonb(${kind}::text)`);
  return conditions;
}
