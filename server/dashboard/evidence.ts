import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import { type EvidenceCounts, evidenceFigures, HEALTH_KEYS, MAX_SOURCES } from "#domain/evidence-figures.ts";
import type { Figure } from "#domain/figure/chart.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { type Ask, readFigures } from "#server/figures/read-figures.ts";
import { spreadOf } from "./progress.ts";

const { sql, raw } = Prisma;

/** What claims rest on, as far as the viewer may know. */
export async function readEvidenceFigures(
  viewer: Viewer,
  filter: DashboardFilter,
  now = new Date(),
): Promise<Figure[]> {
  const { sources, ...counts } = await readFigures(viewer, filter, async (ask) => ({
    kinds: await readKinds(ask, now),
    health: await readHealth(ask),
    few: await readFew(ask),
    sources: await ask<{ id: string; claims: number }>(sql`
      SELECT source_id::VARCHAR AS id, count(DISTINCT claim) AS claims FROM evidence
      GROUP BY source_id ORDER BY claims DESC, source_id LIMIT ${MAX_SOURCES}`),
  }));
  return evidenceFigures({ ...counts, sources: await withNames(sources) }, filter);
}

async function readKinds(ask: Ask, now: Date): Promise<EvidenceCounts["kinds"]> {
  type Row = Omit<EvidenceCounts["kinds"][number], "age"> & { ages: number[] | null };
  const rows = await ask<Row>(sql`
    SELECT e.kind::VARCHAR AS kind, claims_among(e.claim) AS claims, count(e.taken) AS copies,
      quantile_cont(greatest(0, (${now.getTime()}::BIGINT - e.taken) // 3600000), [0.1, 0.25, 0.5, 0.75, 0.9])
        FILTER (WHERE e.taken IS NOT NULL) AS ages
    FROM evidence e GROUP BY e.kind ORDER BY claims DESC, kind`);
  return rows.map(({ ages, ...row }) => ({ ...row, age: ages && spreadOf(ages) }));
}

/** How many claims rest on a source of each health that asks for somebody. */
export async function readHealth(ask: Ask): Promise<EvidenceCounts["health"]> {
  const rows = await ask<EvidenceCounts["health"][number]>(sql`
    SELECT e.health::VARCHAR AS health, claims_among(e.claim) AS claims FROM evidence e
    WHERE e.health IN (${raw(HEALTH_KEYS.map((health) => `'${health}'`).join(", "))}) GROUP BY e.health`);
  return HEALTH_KEYS.map((health) => rows.find((row) => row.health === health) ?? { health, claims: 0 });
}

const readFew = (ask: Ask) =>
  ask<EvidenceCounts["few"][number]>(sql`
    SELECT standing::VARCHAR AS standing, count(*) AS claims, count(*) FILTER (WHERE sources = 0) AS none,
      count(*) FILTER (WHERE sources = 1) AS one
    FROM claims WHERE sources IS NOT NULL GROUP BY ALL`);

/** Each source is one that the viewer may know of, because they know that a claim rests on it. */
async function withNames(counts: { id: string; claims: number }[]): Promise<EvidenceCounts["sources"]> {
  const rows = await db.source.findMany({
    where: { id: { in: counts.map(({ id }) => id) } },
    select: { id: true, title: true, url: true },
  });
  const names = new Map(rows.map(({ id, title, url }) => [id, title || url || "A source without a title"]));
  return counts.map(({ id, claims }) => ({ id, claims, name: names.get(id) ?? "A source without a title" }));
}
