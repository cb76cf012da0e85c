import type { Metric } from "#domain/agreement/alpha.ts";
import { alphaWithInterval, type Measure, SAMPLING } from "#domain/agreement/bootstrap.ts";
import { cohensKappa, fleissKappa, type PairTable, pairAgreement, valueKappa } from "#domain/agreement/kappa.ts";
import { comparable, type Pattern, type ScaleValues, unitsIn } from "#domain/agreement/pattern.ts";
import { percentAgreement } from "#domain/agreement/percent.ts";
import { type SharedPassages, spanAgreement } from "#domain/agreement/spans.ts";

/** How far verdicts on the same claims agree. Each number is null where it is not defined. */
export type Agreement = {
  /** Claims with at least two independent verdicts. */
  claims: number;
  percent: number | null;
  fleiss: number | null;
  alpha: Record<Metric, Measure>;
};

export const agreementOf = (patterns: readonly Pattern[], scale: ScaleValues, sampling = SAMPLING): Agreement => ({
  claims: unitsIn(comparable(patterns)),
  percent: percentAgreement(patterns),
  fleiss: fleissKappa(patterns),
  alpha: alphaWithInterval(patterns, scale, sampling),
});

/** What `GET /agreement` answers. The interval is that of the ordinal alpha. */
export const agreementAnswer = ({ claims, percent, fleiss, alpha }: Agreement) => ({
  n: claims,
  percent,
  fleiss,
  alpha: { nominal: alpha.nominal.value, ordinal: alpha.ordinal.value, interval: alpha.interval.value },
  interval: alpha.ordinal.bounds && [alpha.ordinal.bounds.low, alpha.ordinal.bounds.high],
});

/**
 * Agreement about the claims of one type, with one tag, or marked in one month. Only the ordinal alpha has an interval.
 */
export type GroupAgreement = Agreement & { key: string };

export type Reviewer = { id: string; name: string };

/** How many claims got these ratings from the two reviewers of a pair, or from a reviewer and the ruling. */
export type RatingPair = { first: string; second: string; claims: number };

/** Two reviewers who gave independent verdicts on the same claims. */
export type ReviewerPair = {
  first: Reviewer;
  second: Reviewer;
  claims: number;
  same: number;
  percent: number | null;
  kappa: number | null;
  /** Weighted by the squares of the distances between values. */
  weighted: number | null;
  /** By how much the first rates higher than the second, in steps of `ratingValue`; null without values. */
  difference: number | null;
  passages: SharedPassages;
  /** F1 of the passages; null where neither has one. */
  spans: number | null;
};

type Rated = { key: string; value: number | null };

/** The measures of a pair from the ratings that they gave. */
export function pairMeasures(given: readonly RatingPair[], scale: readonly Rated[]) {
  const table = pairTable(given, scale);
  const values = scale.map(({ value }) => value);
  return {
    claims: given.reduce((sum, { claims }) => sum + claims, 0),
    same: given.reduce((sum, { first, second, claims }) => sum + (first === second ? claims : 0), 0),
    percent: pairAgreement(table),
    kappa: cohensKappa(table),
    weighted: valueKappa(table, values),
    difference: meanDifference(given, scale),
  };
}

export function reviewerPair(
  [first, second]: [Reviewer, Reviewer],
  given: readonly RatingPair[],
  passages: SharedPassages,
  scale: readonly Rated[],
): ReviewerPair {
  return { first, second, ...pairMeasures(given, scale), passages, spans: spanAgreement(passages) };
}

function pairTable(given: readonly RatingPair[], scale: readonly Rated[]): PairTable {
  const place = new Map(scale.map(({ key }, at) => [key, at]));
  const table = scale.map(() => new Array<number>(scale.length).fill(0));
  for (const { first, second, claims } of given) {
    const [row, column] = [table[place.get(first) ?? -1], place.get(second) ?? -1];
    if (row && column >= 0) row[column] = (row[column] ?? 0) + claims;
  }
  return table;
}

/** The mean of the differences, of claims to which both gave a rating with a value. */
function meanDifference(given: readonly RatingPair[], scale: readonly Rated[]): number | null {
  const values = new Map(scale.map(({ key, value }) => [key, value]));
  let [sum, claims] = [0, 0];
  for (const { first, second, claims: times } of given) {
    const [one, other] = [values.get(first) ?? null, values.get(second) ?? null];
    if (one === null || other === null) continue;
    sum += (one - other) * times;
    claims += times;
  }
  return claims === 0 ? null : sum / claims;
}

/** The same pair, read from the other side. */
export const turned = ({ first, second, difference, passages, ...pair }: ReviewerPair): ReviewerPair => ({
  ...pair,
  first: second,
  second: first,
  difference: difference === null ? null : -difference || 0,
  passages: { both: passages.both, onlyFirst: passages.onlySecond, onlySecond: passages.onlyFirst },
});

/** A reviewer's verdicts against the rulings on the same claims. */
export type AgainstRulings = { reviewer: Reviewer; given: RatingPair[] } & ReturnType<typeof pairMeasures>;

/** A claim on whose value reviewers are this far apart. */
export type SpreadClaim = {
  spread: number;
  claim: { id: string; statement: string };
  article: { id: string; title: string; language: string };
};

/** What the screen Quality shows. */
export type Quality = {
  whole: Agreement;
  types: GroupAgreement[];
  tags: GroupAgreement[];
  months: GroupAgreement[];
  /** Null for people who may not know how others rate: reviewers, and editors who hide names. */
  pairs: ReviewerPair[] | null;
  /** One row a reviewer; for reviewers only their own. */
  rulings: AgainstRulings[];
  /** How many claims are at least so many steps apart. */
  spreads: { spread: number; claims: number }[];
  widest: SpreadClaim[];
};
