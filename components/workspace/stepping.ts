import type { Claim } from "#domain/claim.ts";

/**
 * The next visible claim after the current one (`by` 1) or before it (-1), in the order of the text; null at the end.
 * The current one need not be visible: a verdict may have just taken it out of the filter.
 */
export function claimBeside(all: Claim[], visible: Claim[], currentId: string | null, by: 1 | -1): Claim | null {
  const visiblePositions = positionsIn(visible);
  const at = currentId === null ? undefined : positionsIn(all).get(currentId);
  const from = at === undefined ? (by > 0 ? 0 : all.length - 1) : at + by;
  for (let index = from; index >= 0 && index < all.length; index += by) {
    const claim = all[index];
    if (claim && visiblePositions.has(claim.id)) return claim;
  }
  return null;
}

/** A cache, since lists of claims never change once they are made. */
const positions = new WeakMap<Claim[], Map<string, number>>();

/** The index of each claim in a list, by its id. */
export function positionsIn(claims: Claim[]): Map<string, number> {
  const cached = positions.get(claims);
  if (cached) return cached;
  const indexes = new Map(claims.map(({ id }, index) => [id, index]));
  positions.set(claims, indexes);
  return indexes;
}
