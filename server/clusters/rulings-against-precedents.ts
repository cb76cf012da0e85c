import "server-only";
import type { DashboardFilter } from "#domain/claim-filter.ts";
import type { RulingAgainstPrecedent } from "#domain/cluster.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { fromClaims } from "#server/claims/blindness.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db } from "#server/db/client.ts";
import { periodOf } from "#server/settings/period.ts";

/** Rulings that are listed. */
const MAX_RULINGS = 50;

/**
 * Rulings that depart from an earlier one in the cluster of their claim, where both hold, the latest first: of the claims
 * that the filter selects. Everybody may know rulings.
 */
export async function rulingsAgainstPrecedents(
  viewer: Viewer,
  filter: DashboardFilter,
): Promise<RulingAgainstPrecedent[]> {
  permit(can(viewer, "dashboard.read"));
  const rows = await db.$queryRaw<(Omit<RulingAgainstPrecedent, "ruledAt"> & { ruledAt: Date })[]>`
    SELECT json_build_object('id', c.id, 'statement', c.statement) AS claim, c."clusterId",
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article,
      r."ratingKey" AS rating, r.reason, r."ruledAt", earlier.ratings AS precedents
    FROM ${fromClaims(viewer)} JOIN "Ruling" r ON r."claimId" = c.id JOIN "Article" a ON a.id = c."articleId"
      CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT er."ratingKey") AS ratings FROM "Claim" e JOIN "Ruling" er ON er."claimId" = e.id
        WHERE e."clusterId" = c."clusterId" AND e.id <> c.id AND e.standing = 'ruled' AND e."withdrawnAt" IS NULL
          AND er."ratingKey" <> r."ratingKey" AND er."ruledAt" < r."ruledAt") earlier
    WHERE c."clusterId" IS NOT NULL AND c.standing = 'ruled' AND earlier.ratings IS NOT NULL
      AND ${selectedClaims(viewer, filter, await periodOf(filter))}
    ORDER BY r."ruledAt" DESC, c.id DESC LIMIT ${MAX_RULINGS}`;
  return rows.map((row) => ({ ...row, ruledAt: row.ruledAt.toISOString() }));
}
