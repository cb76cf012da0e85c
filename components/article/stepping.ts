import type { Claim } from "#domain/claim.ts";

/**
 * The claim that is shown next after the one in work (`by` 1) or before it (-1), in the order of the text; null at the
 * end. The one in work need not be shown: a verdict may have just taken it out of the filter.
 */
export function claimBeside(all: Claim[], shown: Claim[], currentId: string | null, by: 1 | -1): Claim | null {
  const [order, offered] = by > 0 ? [all, shown] : [[...all].reverse(), [...shown].reverse()];
  const at = order.findIndex(({ id }) => id === currentId);
  const behind = new Set(order.slice(0, at + 1).map(({ id }) => id));
  return offered.find(({ id }) => !behind.has(id)) ?? null;
}
