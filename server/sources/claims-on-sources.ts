import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { isKnownVerdict } from "#server/verdicts/scope.ts";
import { MEMBERS } from "./same-source.ts";

/** How many claims rest on each of these sources and those merged with it, as far as the viewer may know. A source without any is left out. */
export async function claimsOn(tx: Transaction, viewer: Viewer, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: string; claims: number }[]>`
    SELECT s.id, count(DISTINCT v."claimId")::int AS claims
    FROM "Source" s CROSS JOIN ${MEMBERS} JOIN "Evidence" e ON e."sourceId" = member.id JOIN "Verdict" v ON v.id = e."verdictId" JOIN "Claim" k ON k.id = v."claimId"
    WHERE s.id = ANY(${ids}::uuid[]) AND k."withdrawnAt" IS NULL AND ${isKnownVerdict(viewer)}
    GROUP BY s.id`;
  return new Map(rows.map(({ id, claims }) => [id, claims]));
}
