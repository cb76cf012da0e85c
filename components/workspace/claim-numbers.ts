import type { Claim } from "#domain/claim.ts";

/** The number of each claim, by its id. */
export type ClaimNumbers = ReadonlyMap<string, number>;

export const NO_NUMBERS: ClaimNumbers = new Map();

/**
 * Numbers for the claims of an open article. They begin in the order of the text, and stay while claims are marked and
 * withdrawn: a new claim gets the next number, wherever it is. The same map if no claim is new.
 */
export function numbered(known: ClaimNumbers, claims: Claim[]): ClaimNumbers {
  const added = claims.filter(({ id }) => !known.has(id));
  if (added.length === 0) return known;
  const next = known.size + 1;
  return new Map([...known, ...added.map(({ id }, at) => [id, next + at] as const)]);
}
