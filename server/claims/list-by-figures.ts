import "server-only";
import { type ClaimFilter, DashboardFilter } from "#domain/claim-filter.ts";
import { FiguresUnavailableError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { areFactsLoaded } from "#server/figures/facts.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";

const { sql } = Prisma;

/**
 * Fields about verdicts, evidence, tags and editions. Over many claims PostgreSQL needs seconds to join these, and for
 * other fields a fraction of a second.
 */
const BEYOND_CLAIMS = [
  ...["tag", "reviewer", "stage", "evidence", "kind", "sources", "compared", "spread"],
  ...["rater", "gave", "corater", "cogave", "match", "request", "corrected"],
  ...["ruledFrom", "ruledTo"],
] as const satisfies (keyof DashboardFilter)[];

type Page = { at: Date | undefined; limit: number };

/** Among which claims a page of a list is, by their numbers, and how many the filter selects in all. */
export type FoundClaims = { numbers: number[]; total: number };

/**
 * Look for a page of the claims in the engine of figures, where the filter reads more than claims or the facts are
 * loaded. The page ends `limit` claims after the moment `at`. All claims that were marked at one moment are found,
 * because the engine has no ids by which they are in order. Null where PostgreSQL has to look: for words, where loading
 * the facts would take longer, and where the engine does not run.
 */
export async function findByFigures(viewer: Viewer, filter: ClaimFilter, page: Page): Promise<FoundClaims | null> {
  const { q, source, mine, sort, after: _, ...fields } = filter;
  if (q?.trim() || source || mine) return null;
  if (!areFactsLoaded() && !BEYOND_CLAIMS.some((field) => fields[field])) return null;
  try {
    return await readFigures(viewer, DashboardFilter.parse(fields), (ask) => findPage(ask, sort, page));
  } catch (error) {
    if (error instanceof FiguresUnavailableError) return null;
    throw error;
  }
}

async function findPage(ask: Ask, sort: ClaimFilter["sort"], { at, limit }: Page): Promise<FoundClaims> {
  const isOldestFirst = sort === "oldest";
  const order = isOldestFirst ? sql`ASC` : sql`DESC`;
  const beyond = at ? sql`created ${isOldestFirst ? sql`>` : sql`<`} ${at.getTime()}` : sql`true`;
  const [counted] = await ask<{ total: number }>(sql`SELECT count(*) AS total FROM claims`);
  const rows = await ask<{ claim: number }>(sql`
    SELECT claim FROM claims WHERE ${at ? sql`created = ${at.getTime()}` : sql`false`}
    UNION ALL SELECT claim FROM claims WHERE ${beyond} AND created IN (
      SELECT created FROM claims WHERE ${beyond} ORDER BY created ${order} LIMIT ${limit})`);
  return { numbers: rows.map(({ claim }) => claim), total: counted?.total ?? 0 };
}
