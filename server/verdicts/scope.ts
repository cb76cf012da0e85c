import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo, fromClaims, notBlindTo } from "#server/claims/blindness.ts";

/** Verdicts that the viewer may know of: their own, and submitted ones on claims on which they are not `isBlind`. */
export const verdictsKnownTo = (viewer: Viewer): Prisma.VerdictWhereInput => ({
  OR: [{ reviewerId: viewer.id }, { state: "submitted", claim: notBlindTo(viewer) }],
});

/** The same for verdict `v` of a query. */
export const isKnownVerdict = (viewer: Viewer): Prisma.Sql =>
  Prisma.sql`(v."reviewerId" = ${viewer.id}::uuid OR v.state = 'submitted'
    AND (SELECT NOT ${blindTo(viewer)} FROM ${fromClaims(viewer)} WHERE c.id = v."claimId"))`;

/**
 * Whether a verdict that the viewer may know of cites a source, by default `s`: the same rule, for a few sources. The query starts
 * from each source, because starting from the evidence takes longer the more evidence there is.
 */
export const isKnownSource = (viewer: Viewer, sourceId = Prisma.sql`s.id`): Prisma.Sql => Prisma.sql`(
  SELECT TRUE FROM "Evidence" e JOIN "Verdict" v ON v.id = e."verdictId"
  WHERE e."sourceId" = ${sourceId} AND ${isKnownVerdict(viewer)}
  LIMIT 1)`;
