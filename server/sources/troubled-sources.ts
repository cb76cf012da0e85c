import "server-only";
import { ClaimFilter, type EvidenceHealth } from "#domain/claim-filter.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { fromClaims } from "#server/claims/blindness.ts";
import { countListed } from "#server/claims/list.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db } from "#server/db/client.ts";
import { ALL_TIME } from "#server/settings/period.ts";
import { isKnownVerdict } from "#server/verdicts/scope.ts";
import { isFirstKnown, MEMBERS } from "./same-source.ts";

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
  const [claims, total] = await Promise.all([
    firstClaims(viewer, evidence, limit),
    countListed(viewer, ClaimFilter.parse({ evidence })),
  ]);
  return { claims, total };
}

/** Rows that are read at once: a claim that rests on several such sources has several. */
const SLICE_ROWS = 50;

/** The sources are taken one after the other until there are enough claims, because all claims of all may be many. */
async function firstClaims(viewer: Viewer, evidence: EvidenceHealth, limit: number): Promise<ClaimOnSource[]> {
  const claims = new Map<string, ClaimOnSource>();
  for (let from = 0; ; from += SLICE_ROWS) {
    const rows = await db.$queryRaw<(Omit<ClaimOnSource, "since"> & { since: Date })[]>`
      SELECT claim.*, troubled.title AS "sourceTitle", troubled.since
      FROM (
        SELECT s.id, s.title, coalesce(${SINCE}, s."updatedAt") AS since FROM "Source" s
        WHERE s.health = ${evidence}::"CheckResult" AND ${isFirstKnown(viewer)}
        ORDER BY since, s.id
      ) troubled CROSS JOIN LATERAL (
        SELECT DISTINCT v."claimId" AS id FROM "Source" s CROSS JOIN ${MEMBERS}
        JOIN "Evidence" e ON e."sourceId" = member.id JOIN "Verdict" v ON v.id = e."verdictId"
        WHERE s.id = troubled.id AND ${isKnownVerdict(viewer)}
      ) resting CROSS JOIN LATERAL (
        SELECT c.id, c.statement, c."articleId" FROM ${fromClaims(viewer)}
        WHERE c.id = resting.id AND ${selectedClaims(viewer, {}, ALL_TIME)}
      ) claim
      ORDER BY troubled.since, troubled.id, claim.id LIMIT ${SLICE_ROWS} OFFSET ${from}`;
    for (const { since, ...row } of rows) {
      if (claims.size === limit) break;
      if (!claims.has(row.id)) claims.set(row.id, { ...row, since: since.toISOString() });
    }
    if (claims.size === limit || rows.length < SLICE_ROWS) return [...claims.values()];
  }
}

/** The first check that found source `s` as it is, since one that found it otherwise. */
const SINCE = sql`(SELECT min(k.at) FROM "SourceCheck" k WHERE k."sourceId" = s.id AND k.result = s.health
  AND k.at > coalesce((SELECT max(o.at) FROM "SourceCheck" o WHERE o."sourceId" = s.id
    AND o.result NOT IN (s.health, 'unreachable', 'alive')), 'epoch'))`;
