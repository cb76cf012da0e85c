import type { Claim } from "#domain/claim.ts";

/**
 * The next visible claim after a claim or an offset (`by` 1) or before it (-1), in the order of the text; null at the
 * end. The claim itself need not be visible: a verdict may have just taken it out of the filter.
 */
export function claimBeside(all: Claim[], visible: Claim[], place: string | number | null, by: 1 | -1): Claim | null {
  const visiblePositions = positionsIn(visible);
  const from = firstFrom(all, place, by);
  for (let index = from; index >= 0 && index < all.length; index += by) {
    const claim = all[index];
    if (claim && visiblePositions.has(claim.id)) return claim;
  }
  return null;
}

function firstFrom(all: Claim[], place: string | number | null, by: 1 | -1): number {
  const at = typeof place === "string" ? positionsIn(all).get(place) : undefined;
  if (at !== undefined) return at + by;
  if (typeof place !== "number") return by > 0 ? 0 : all.length - 1;
  const next = all.findIndex(({ anchor: { passage } }) => passage === null || passage.start >= place);
  const after = next < 0 ? all.length : next;
  return by > 0 ? after : after - 1;
}

/** Where a person is without an open claim: at the one they left if they still read there, else where they read. */
export function placeOf(all: Claim[], lastId: string | null, offset: number | null): string | number | null {
  const passage = all.find(({ id }) => id === lastId)?.anchor.passage;
  const isThere = passage && offset !== null && offset >= passage.start && offset <= passage.end;
  return isThere ? lastId : offset;
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
