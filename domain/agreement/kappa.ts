import { type Pattern, ratingsIn, type ScaleValues, unitsIn } from "./pattern.ts";
import { percentAgreement } from "./percent.ts";

/** How many claims got which ratings from two reviewers: rows are the ratings of the first, columns of the second. */
export type PairTable = readonly (readonly number[])[];

/** Cohen's kappa (1960, “A Coefficient of Agreement for Nominal Scales”). Null where it is not defined. */
export const cohensKappa = (table: PairTable): number | null =>
  weightedKappa(table, (row, column) => (row === column ? 0 : 1));

/**
 * Weighted kappa (Cohen 1968, “Weighted Kappa: Nominal Scale Agreement with Provision for Scaled Disagreement or Partial
 * Credit”). `weight` is how grave a disagreement is, 0 for none. Null where no disagreement could be expected.
 */
export function weightedKappa(table: PairTable, weight: (row: number, column: number) => number): number | null {
  const rows = table.map(ratingsIn);
  const columns = table.map((_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const total = ratingsIn(rows);
  let [observed, expected] = [0, 0];
  for (const [row, counts] of table.entries())
    for (const [column, count] of counts.entries()) {
      observed += weight(row, column) * count;
      expected += (weight(row, column) * (rows[row] ?? 0) * (columns[column] ?? 0)) / total;
    }
  return expected > 0 ? 1 - observed / expected : null;
}

/**
 * Weighted kappa with the squares of the distances between values as weights. Claims to which one of both gave a rating
 * without a value are left out.
 */
export function valueKappa(table: PairTable, scale: ScaleValues): number | null {
  const valued = table.map((row, at) => row.map((count, other) => (isValued(scale, at, other) ? count : 0)));
  return weightedKappa(valued, (row, column) => ((scale[row] ?? 0) - (scale[column] ?? 0)) ** 2);
}

const isValued = (scale: ScaleValues, ...ratings: number[]): boolean =>
  ratings.every((at) => typeof scale[at] === "number");

/** The share of claims on which both gave the same rating; null if they share no claim. */
export function pairAgreement(table: PairTable): number | null {
  const total = ratingsIn(table.map(ratingsIn));
  return total === 0 ? null : table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0) / total;
}

/**
 * Fleiss' kappa (1971, “Measuring Nominal Scale Agreement Among Many Raters”), for unequal numbers of verdicts as Gwet
 * (2014, “Handbook of Inter-Rater Reliability”) extends it. Null where it is not defined.
 */
export function fleissKappa(patterns: readonly Pattern[]): number | null {
  const observed = percentAgreement(patterns);
  const rated = patterns.filter(({ counts, units }) => units > 0 && ratingsIn(counts) > 0);
  const claims = unitsIn(rated);
  const shares = (rated[0]?.counts ?? []).map(
    (_, at) =>
      rated.reduce((sum, each) => sum + (each.units * (each.counts[at] ?? 0)) / ratingsIn(each.counts), 0) / claims,
  );
  // If only one rating was ever given, chance alone explains all agreement.
  if (observed === null || shares.filter((share) => share > 0).length < 2) return null;
  const expected = shares.reduce((sum, share) => sum + share ** 2, 0);
  return (observed - expected) / (1 - expected);
}
