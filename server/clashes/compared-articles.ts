import "server-only";
import { inSameAffairs } from "#server/affairs/in-same-affairs.ts";
import { db } from "#server/db/client.ts";

/** Articles that were published at most so many days apart can report one event, */
const MAX_DAYS_APART = 3;
/** if they share so many names. */
const MIN_SHARED_NAMES = 3;

/**
 * The articles with which one is compared, which can report the same event: those of its affairs, and those of close days that share names, in its
 * language. The relation is symmetric, so that the order of imports does not matter. Articles that were not read yet are
 * compared when they are. What may belong to an affair is looser, and depends on the whole newsroom
 * (server/affairs/related.ts).
 */
export async function comparedArticles(articleId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT other."articleId" AS id
    FROM "StatedSentences" own
    JOIN "StatedSentences" other ON other."articleId" <> own."articleId"
      AND split_part(other.language, '-', 1) = split_part(own.language, '-', 1)
    JOIN "Article" a ON a.id = other."articleId" AND a."archivedAt" IS NULL
    WHERE own."articleId" = ${articleId}::uuid AND (
      other."articleId" IN (${inSameAffairs(articleId)})
      OR (other."publishedOn" BETWEEN own."publishedOn" - ${MAX_DAYS_APART}::int AND own."publishedOn" + ${MAX_DAYS_APART}::int
        AND cardinality(ARRAY(SELECT unnest(own.names) INTERSECT SELECT unnest(other.names))) >= ${MIN_SHARED_NAMES}))
    ORDER BY other."articleId"`;
  return rows.map(({ id }) => id);
}
