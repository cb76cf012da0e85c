/** Delays between tries, in milliseconds: the first, and the one that is never exceeded. */
export type Backoff = { firstMs: number; longestMs: number };

/** Milliseconds until the next try: doubled by each failure, ± a random quarter so that browsers spread their tries. */
export const backoffMs = ({ firstMs, longestMs }: Backoff, failures: number, chance: () => number = Math.random) =>
  Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1)) * (0.75 + chance() / 2);
