import "server-only";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo, fromClaims } from "#server/claims/scope.ts";

/** Verdicts that the viewer may know of: their own, and submitted ones on claims on which they are not `isBlind`. */
export function verdictsKnownTo({ id, role }: Viewer): Prisma.VerdictWhereInput {
  const pastBlindness: Prisma.ClaimWhereInput = atLeast(role, "editor")
    ? { verdicts: { none: { reviewerId: id, state: "draft" } } }
    : { verdicts: { some: { reviewerId: id, state: "submitted" } } };
  const open: Prisma.ClaimWhereInput = { OR: [{ ruling: { isNot: null } }, pastBlindness] };
  return { OR: [{ reviewerId: id }, { state: "submitted", claim: open }] };
}

/**
 * Whether a verdict that the viewer may know of cites source `s`: the same rule, for a few sources. The query starts
 * from each source, because starting from the evidence takes longer the more evidence there is.
 */
export const isKnownSource = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
  SELECT TRUE FROM "Evidence" e JOIN "Verdict" v ON v.id = e."verdictId"
  WHERE e."sourceId" = s.id AND (v."reviewerId" = ${viewer.id}::uuid OR v.state = 'submitted'
    AND (SELECT NOT ${blindTo(viewer)} FROM ${fromClaims(viewer)} WHERE c.id = v."claimId"))
  LIMIT 1)`;
