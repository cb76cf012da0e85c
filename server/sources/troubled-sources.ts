import "server-only";
import type { EvidenceHealth } from "#domain/claim-filter.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { fromClaims } from "#server/claims/blindness.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db } from "#server/db/client.ts";
import { ALL_TIME } from "#server/settings/period.ts";
import { isKnownSource, isKnownVerdict } from "#server/verdicts/scope.ts";
import { isFirstKnown } from "./same-source.ts";

const { sql } = Prisma;

type ClaimOnSource = { id: string; statement: string; articleId: string; sourceTitle: string; since: string };

/**
 * The first claims that rest on a source of this health, with the source and when that was found, and how many there
 * are: exactly those that `listClaims` lists.
 */
export async function claimsOnTroubledSources(
  viewer: Viewer,
  { evidence }: { evidence: EvidenceHealth },
  limit: number,
): Promise<{ claims: ClaimOnSource[]; total: number }> {
  permit(can(viewer, "source.read"));
  const where = selectedClaims(viewer, { evidence }, ALL_TIME);
  const [rows, total] = await Promise.all([
    db.$queryRaw<(Omit<ClaimOnSource, "since"> & { since: Date })[]>`
      SELECT c.id, c.statement, c."articleId", found.title AS "sourceTitle", found.since
      FROM ${fromClaims(viewer)} CROSS JOIN LATERAL (
        SELECT s.title, coalesce(${SINCE}, s."updatedAt") AS since
        FROM "Verdict" v JOIN "Evidence" e ON e."verdictId" = v.id JOIN "Source" cited ON cited.id = e."sourceId"
          JOIN "Source" s ON s.id = cited.id OR s."groupId" = cited."groupId"
        WHERE v."claimId" = c.id AND s.health = ${evidence}::"CheckResult" AND ${isKnownVerdict(viewer)}
          AND ${isFirstKnown(viewer)} AND (s."addedById" = ${viewer.id}::uuid OR ${isKnownSource(viewer)})
        ORDER BY 2, s.id LIMIT 1) found
      WHERE ${where} ORDER BY found.since, c.id LIMIT ${limit}`,
    countClaims(viewer, where),
  ]);
  return { claims: rows.map((row) => ({ ...row, since: row.since.toISOString() })), total };
}

/** The first check that found source `s` as it is, since one that found it otherwise. */
const SINCE = sql`(SELECT min(k.at) FROM "SourceCheck" k WHERE k."sourceId" = s.id AND k.result = s.health
  AND k.at > coalesce((SELECT max(o.at) FROM "SourceCheck" o WHERE o."sourceId" = s.id
    AND o.result NOT IN (s.health, 'unreachable', 'alive')), 'epoch'))`;

async function countClaims(viewer: Viewer, where: Prisma.Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM ${fromClaims(viewer)} WHERE ${where}`;
  return row?.total ?? 0;
}
