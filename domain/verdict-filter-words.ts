import type { DashboardFilter, VERDICT_FIELDS } from "./claim-filter.ts";

type VerdictFields = Pick<DashboardFilter, (typeof VERDICT_FIELDS)[number]>;
type Names = { nameOf: (personId: string) => string; labelOf: (rating: string) => string };

/** What the claims behind a figure of agreement have in common, as sentences. */
export function verdictFilterInWords(filter: VerdictFields, { nameOf, labelOf }: Names): string[] {
  const { compared, rater, gave, corater, cogave, match, spread } = filter;
  const given = (person: string, rating: string | undefined) =>
    `Claims to which ${nameOf(person)} independently gave ${rating ? `“${labelOf(rating)}”` : "a verdict"}.`;
  return [
    ...(compared ? ["Claims with at least two independent verdicts."] : []),
    ...(rater ? [given(rater, gave)] : []),
    ...(corater ? [given(corater, cogave)] : []),
    ...(rater && match ? [`The ratings of ${nameOf(rater)} and ${other(corater, nameOf)} are ${MATCHES[match]}.`] : []),
    ...(spread ? [`Claims whose verdicts are at least ${spread === "1" ? "one step" : `${spread} steps`} apart.`] : []),
  ];
}

const MATCHES = { same: "the same", different: "different" } as const;

const other = (corater: string | undefined, nameOf: Names["nameOf"]): string =>
  corater ? nameOf(corater) : "of the ruling";
