import type { Claim } from "#domain/claim.ts";

/**
 * The claim that is shown next after the one in work (`by` 1) or before it (-1), in the order of the text; null at the
 * end. The one in work need not be shown: a verdict may have just taken it out of the filter.
 */
export function claimBeside(all: Claim[], shown: Claim[], currentId: string | null, by: 1 | -1): Claim | null {
  const isShown = placesIn(shown);
  const at = currentId === null ? undefined : placesIn(all).get(currentId);
  const from = at === undefined ? (by > 0 ? 0 : all.length - 1) : at + by;
  for (let index = from; index >= 0 && index < all.length; index += by) {
    const claim = all[index];
    if (claim && isShown.has(claim.id)) return claim;
  }
  return null;
}

/** Lists are never changed once they are made, so where each claim stands in one is worked out once. */
const places = new WeakMap<Claim[], Map<string, number>>();

/** For each claim of a list its place in it, from 0. */
export function placesIn(claims: Claim[]): Map<string, number> {
  const known = places.get(claims);
  if (known) return known;
  const made = new Map(claims.map(({ id }, index) => [id, index]));
  places.set(claims, made);
  return made;
}
