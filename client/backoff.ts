/** Delays between tries, in milliseconds: the first, and the one that is never exceeded. */
export type Backoff = { firstMs: number; longestMs: number };

/**
 * Milliseconds until the next try after `failures` failed ones. The delay doubles with each failure, and is random within a
 * quarter of it, so that the browsers of a newsroom do not all come back at the same moment.
 */
export const backoffMs = ({ firstMs, longestMs }: Backoff, failures: number, chance: () => number = Math.random) =>
  Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1)) * (0.75 + chance() / 2);
