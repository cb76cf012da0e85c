/** What two people judged: the passages of both, and those of each of them alone. */
export type SharedPassages = { both: number; onlyFirst: number; onlySecond: number };

/**
 * Agreement about which passages to check: the F1 of what one person took up against what the other did (Hripcsak and
 * Rothschild 2005, “Agreement, the F-Measure, and Reliability in Information Retrieval”). Passages that nobody took up
 * have no natural number, so kappa cannot be used; F1 is what kappa tends to as it grows. Null if neither took up any.
 */
export function spanAgreement({ both, onlyFirst, onlySecond }: SharedPassages): number | null {
  const total = 2 * both + onlyFirst + onlySecond;
  return total === 0 ? null : (2 * both) / total;
}
