import type { Passage } from "#domain/anchoring/selectors.ts";

/** How much text two people marked: both, and each of them alone. Of any unit: characters, or passages. */
export type MarkedText = { both: number; onlyFirst: number; onlySecond: number };

/**
 * Agreement about which text to check: the F1 of what one person marked against what the other did (Hripcsak and
 * Rothschild 2005, “Agreement, the F-Measure, and Reliability in Information Retrieval”). Text that nobody marked has no
 * natural number, so kappa cannot be used; F1 is what kappa tends to as it grows. Null if neither marked anything.
 */
export function spanAgreement({ both, onlyFirst, onlySecond }: MarkedText): number | null {
  const total = 2 * both + onlyFirst + onlySecond;
  return total === 0 ? null : (2 * both) / total;
}

/** The marked text of two people in one version of an article, in characters. Passages of one person may overlap. */
export function markedText(first: readonly Passage[], second: readonly Passage[]): MarkedText {
  const [one, other, either] = [lengthOf(first), lengthOf(second), lengthOf([...first, ...second])];
  return { both: one + other - either, onlyFirst: either - other, onlySecond: either - one };
}

/** The characters in at least one of the passages. */
function lengthOf(passages: readonly Passage[]): number {
  let [length, reached] = [0, 0];
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}
