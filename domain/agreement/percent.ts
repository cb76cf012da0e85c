import { comparable, type Pattern, ratingsIn, unitsIn } from "./pattern.ts";

/**
 * The share of pairs of verdicts that agree, from 0 to 1: the mean over claims of the share within each claim (Fleiss 1971;
 * for unequal numbers of verdicts Gwet 2014). Null if no claim has two verdicts. It does not allow for chance.
 */
export function percentAgreement(all: readonly Pattern[]): number | null {
  const patterns = comparable(all);
  const sum = patterns.reduce((total, { counts, units }) => total + units * shareOfEqualPairs(counts), 0);
  return patterns.length === 0 ? null : sum / unitsIn(patterns);
}

function shareOfEqualPairs(counts: readonly number[]): number {
  const ratings = ratingsIn(counts);
  return counts.reduce((sum, count) => sum + count * (count - 1), 0) / (ratings * (ratings - 1));
}
