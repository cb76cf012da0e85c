import "server-only";
import type { ClaimCount } from "#domain/dashboard.ts";
import type { StandingState } from "#domain/standing.ts";

/** A `ClaimCount` as the database returns it. */
export type CountRow = { standing: StandingState; rating: string | null; claims: bigint; oldest: Date };

export const countOf = ({ standing, rating, claims, oldest }: CountRow): ClaimCount => ({
  standing,
  rating,
  claims: Number(claims),
  oldest: oldest.toISOString(),
});
