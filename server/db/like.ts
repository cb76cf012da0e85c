import "server-only";
import { plainText } from "#domain/plain-text.ts";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** The pattern of LIKE for texts that contain `words`. */
export const pattern = (words: string): string => `%${escaped(words)}%`;

const escaped = (words: string): string => words.replace(/[\\%_]/g, "\\$&");

/** The filter for texts that contain `words` in any case. The wildcards of LIKE are escaped. */
export const containing = (words: string) => ({ contains: escaped(words), mode: "insensitive" }) as const;

/**
 * What the words of a search are looked for in. For articles and claims the indexes of the migration have the same
 * expressions; sources are few enough to be read.
 */
export const SEARCHED = {
  article: sql`plain_text(a.title || E'\n' || coalesce(a.outlet, ''))`,
  origin: sql`plain_text(coalesce(a.byline, '') || E'\n' || coalesce(a.url, ''))`,
  claim: sql`plain_text(c.statement || E'\n' || coalesce(c.claimant, ''))`,
  source: sql`plain_text(concat_ws(E'\n', s.title, s.publisher, s.author, s.url, s.doi))`,
};

/** Whether `searched` contains each of the words, whatever their case and accents. */
export const containsAll = (searched: Prisma.Sql, words: string[]): Prisma.Sql =>
  Prisma.join(
    words.map((word) => sql`${searched} LIKE ${pattern(plainText(word))}`),
    " AND ",
  );
