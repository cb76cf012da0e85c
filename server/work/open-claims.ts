import "server-only";
import type { OfferedClaim } from "#domain/my-work.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { fromClaims, standingSeen } from "#server/claims/blindness.ts";
import { db } from "#server/db/client.ts";

/** Claims that are offered. */
const MAX_OFFERED = 10;

/**
 * Claims on which the viewer has begun no verdict and which are open as the viewer sees them, oldest first: an offer to
 * whoever owes nothing. To a reviewer every claim without a ruling is open, whatever others have done. A lost claim has
 * no words to judge.
 */
export async function openClaims(viewer: Viewer): Promise<OfferedClaim[]> {
  permit(can(viewer, "verdict.give"));
  return db.$queryRaw<OfferedClaim[]>`
    SELECT c.id, c.statement, json_build_object('id', a.id, 'title', a.title) AS article
    FROM ${fromClaims(viewer)} JOIN "Article" a ON a.id = c."articleId"
      JOIN "Anchor" n ON n."claimId" = c.id AND n."versionNumber" = a."currentVersion"
    WHERE c."withdrawnAt" IS NULL AND c."endedInVersion" IS NULL AND n.state <> 'lost' AND mine.state IS NULL
      AND a."archivedAt" IS NULL
      AND c.standing <> 'ruled' AND ${standingSeen(viewer)} = 'open'
    ORDER BY c."createdAt", c.id LIMIT ${MAX_OFFERED}`;
}
