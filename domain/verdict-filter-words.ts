import type { VerdictFilter } from "./claim-filter.ts";

type Names = { nameOf: (personId: string) => string; labelOf: (rating: string) => string };

/** What the claims behind a figure of agreement have in common, as sentences. */
export function verdictFilterInWords(filter: VerdictFilter, { nameOf, labelOf }: Names): string[] {
  const { compared, rater, gave, corater, agree, spread } = filter;
  return [
    ...(compared ? ["Claims with at least two independent verdicts."] : []),
    ...(rater && corater ? [pairInWords(nameOf(rater), nameOf(corater), agree)] : []),
    ...(rater && !corater
      ? [`Claims to which ${nameOf(rater)} gave ${gave ? `“${labelOf(gave)}”` : "a verdict"}.`]
      : []),
    ...(spread ? [`Claims whose verdicts are at least ${spread === "1" ? "one step" : `${spread} steps`} apart.`] : []),
  ];
}

function pairInWords(one: string, other: string, agree: VerdictFilter["agree"]): string {
  const begin = `Claims to which ${one} and ${other} independently gave`;
  if (agree === "yes") return `${begin} the same rating.`;
  return agree === "no" ? `${begin} different ratings.` : `${begin} a verdict.`;
}
