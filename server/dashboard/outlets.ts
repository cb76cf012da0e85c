import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { Figure } from "#domain/figure/chart.ts";
import { MAX_ROWS, type MixGroup, mixFigure, type RatingMix, shareFigure } from "#domain/outlet-figures.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

const { sql } = Prisma;

/** How the rulings about outlets and claimants went. */
export async function outletFigures(viewer: Viewer, filter: DashboardFilter): Promise<Figure[]> {
  const [scale, groups] = await Promise.all([
    ratingScale(viewer),
    readFigures(
      viewer,
      filter,
      async (ask): Promise<MixGroup[]> => [
        { key: "outlets", of: "Outlet", ...(await readMixes(ask, sql`outlet`)) },
        { key: "claimants", of: "Claimant", ...(await readMixes(ask, sql`claimant`)) },
      ],
    ),
  ]);
  const context = { filter, scale };
  return groups.flatMap((group) => [mixFigure(group, context), shareFigure(group, context)]);
}

/** The mixes of the groups with most rulings, and how many groups have any. */
async function readMixes(ask: Ask, column: Prisma.Sql): Promise<{ groups: number; mixes: RatingMix[] }> {
  const rows = await ask<{ name: string; rating: string; claims: number; groups: number }>(sql`
    WITH counted AS MATERIALIZED (
      SELECT ${column} AS grouped, claims.rating AS given, count(*) AS claims
      FROM claims WHERE standing = 'ruled' AND ${column} IS NOT NULL GROUP BY 1, 2
    ), totals AS (SELECT grouped, sum(claims) AS rulings, count(*) OVER () AS groups FROM counted GROUP BY grouped),
    most AS (SELECT * FROM totals ORDER BY rulings DESC, grouped LIMIT ${MAX_ROWS})
    SELECT term(grouped) AS name, term(given) AS rating, claims, groups
    FROM counted JOIN most USING (grouped) ORDER BY rulings DESC, grouped, given`);
  const mixes = new Map<string, RatingMix>();
  for (const { name, rating, claims } of rows) {
    const mix = mixes.get(name) ?? { name, ratings: [] };
    mix.ratings.push({ rating, claims });
    mixes.set(name, mix);
  }
  return { groups: rows[0]?.groups ?? 0, mixes: [...mixes.values()] };
}
