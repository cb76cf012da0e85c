import "server-only";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Verdicts the viewer may know of: their own, and submitted ones that are not kept from them, as `isBlind` of domain/permissions.ts says. */
export function verdictsKnownTo({ id, role }: Viewer): Prisma.VerdictWhereInput {
  const pastBlindness: Prisma.ClaimWhereInput = atLeast(role, "editor")
    ? { verdicts: { none: { reviewerId: id, state: "draft" } } }
    : { verdicts: { some: { reviewerId: id, state: "submitted" } } };
  const open: Prisma.ClaimWhereInput = { OR: [{ ruling: { isNot: null } }, pastBlindness] };
  return { OR: [{ reviewerId: id }, { state: "submitted", claim: open }] };
}
