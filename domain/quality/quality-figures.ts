import { SAMPLING_OF_ROWS } from "#domain/agreement/bootstrap.ts";
import { CLAIM_TYPES, type ClaimType } from "#domain/claim.ts";
import { type ClaimFilter, claimsAddress, type DashboardFilter } from "#domain/claim-filter.ts";
import type { EstimatesChart, Figure } from "#domain/figure/chart.ts";
import type { DateStyle } from "#domain/newsroom-time.ts";
import { monthInWords } from "#domain/newsroom-time.ts";
import { daysOfMonth } from "./months.ts";
import { type GroupAgreement, type Quality, type Reviewer, type ReviewerPair, turned } from "./quality.ts";

/** Below this many claims a measure is chance. Only the number of claims is shown. */
export const MIN_CLAIMS_FOR_VALUE = 5;
export const N_TOO_SMALL = "n too small";

const NOTE = `Intervals come from ${SAMPLING_OF_ROWS.samples} samples of the claims. A row of fewer than ${MIN_CLAIMS_FOR_VALUE} claims has no measure.`;

const ALPHA = "Krippendorff’s alpha, ordinal";

/** The claims behind a figure of agreement. */
export const comparedAddress = (filter: DashboardFilter, more: Partial<ClaimFilter> = {}): string =>
  claimsAddress({ ...filter, ...more, compared: "1" });

/** The claims on which a pair gave independent verdicts. */
export const pairAddress = (
  filter: DashboardFilter,
  { first, second }: Pick<ReviewerPair, "first" | "second">,
  match?: "same" | "different",
): string => claimsAddress({ ...filter, rater: first.id, corater: second.id, match });

type GroupRow = { group: GroupAgreement; label: string; href: string };

/** The ruled claims on which a reviewer gave an independent verdict. */
export const rulingsAddress = (filter: DashboardFilter, { id }: Reviewer, match?: "same" | "different"): string =>
  claimsAddress({ ...filter, rater: id, stage: "ruled", match });

const groupsChart = (of: string, rows: GroupRow[]): EstimatesChart => ({
  kind: "estimates",
  of,
  values: "Alpha, ordinal",
  format: "decimal",
  others: [
    { label: "Same rating", format: "percent" },
    { label: "Alpha, nominal", format: "decimal" },
    { label: "Alpha, interval", format: "decimal" },
  ],
  rows: rows.map(({ group: { claims, percent, alpha }, label, href }) => ({
    label,
    href,
    n: claims,
    reason: claims < MIN_CLAIMS_FOR_VALUE ? N_TOO_SMALL : undefined,
    value: claims < MIN_CLAIMS_FOR_VALUE ? null : alpha.ordinal.value,
    interval: alpha.ordinal.bounds,
    others: claims < MIN_CLAIMS_FOR_VALUE ? [] : [percent, alpha.nominal.value, alpha.interval.value],
  })),
});

export const typeFigure = ({ types }: Quality, filter: DashboardFilter): Figure => ({
  key: "alpha-by-type",
  title: "Agreement by type of claim",
  subtitle: `${ALPHA}, with its 95% interval`,
  note: NOTE,
  chart: groupsChart(
    "Type",
    types.map((group) => {
      const type = group.key as ClaimType;
      return { group, label: CLAIM_TYPES[type], href: comparedAddress(filter, { type }) };
    }),
  ),
});

export const tagFigure = ({ tags }: Quality, filter: DashboardFilter): Figure => ({
  key: "alpha-by-tag",
  title: "Agreement by tag",
  subtitle: `${ALPHA}, with its 95% interval; the tags of most of the claims compared`,
  note: NOTE,
  chart: groupsChart(
    "Tag",
    tags.map((group) => ({ group, label: group.key, href: comparedAddress(filter, { tag: group.key }) })),
  ),
});

export function monthFigure({ months }: Quality, filter: DashboardFilter, style: DateStyle): Figure {
  const line = (label: string, tone: "accent" | "quiet", measure: (group: GroupAgreement) => number | null) => ({
    ...{ label, tone },
    points: months.map((group) => ({
      value: measure(group),
      href: comparedAddress(filter, daysOfMonth(filter, group.key)),
      n: group.claims,
      ...(tone === "accent" ? group.alpha.ordinal.bounds : null),
    })),
  });
  const alphas = line("Alpha, ordinal", "accent", ({ alpha }) => alpha.ordinal.value);
  const lows = alphas.points.flatMap(({ value, low }) => [value ?? 0, low ?? 0]);
  return {
    key: "alpha-by-month",
    title: "Agreement by month",
    subtitle: `${ALPHA}, with its 95% interval, by the month in which claims were marked; share of equal ratings`,
    chart: {
      kind: "lines",
      ...{ of: "Month", format: "decimal", domain: [Math.min(0, ...lows), 1] },
      times: months.map(({ key }) => monthInWords(key, style)),
      series: [alphas, line("Same rating", "quiet", ({ percent }) => percent)],
    },
  };
}

/** The share of equal ratings of each two reviewers, by name. */
export function matrixFigure(pairs: ReviewerPair[], filter: DashboardFilter): Figure {
  const both = [...pairs, ...pairs.map(turned)];
  const people = new Map<string, Reviewer>(both.map(({ first }) => [first.id, first]));
  const reviewers = [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  return {
    key: "reviewer-matrix",
    title: "How often two reviewers give the same rating",
    subtitle: "Share of the claims on which both gave independent verdicts; the reviewers who share most claims",
    chart: {
      kind: "heat",
      ...{ of: "Reviewer", across: "Other reviewer", format: "percent" },
      columns: reviewers.map(({ name }) => name),
      rows: reviewers.map((first) => ({
        label: first.name,
        values: reviewers.map((second) => {
          const pair = both.find((each) => each.first.id === first.id && each.second.id === second.id);
          if (!pair) return { value: null };
          return { value: pair.percent, href: pairAddress(filter, pair), note: `n ${pair.claims}` };
        }),
      })),
    },
  };
}

export const spreadFigure = ({ spreads }: Quality, filter: DashboardFilter): Figure => ({
  key: "spread",
  title: "How far verdicts on one claim are apart",
  subtitle: "Claims whose verdicts differ by at least so many steps of the scale",
  chart: {
    kind: "bars",
    ...{ of: "Steps apart", values: "Claims", format: "count" },
    bars: spreads.map(({ spread, claims }) => ({
      label: spread === 1 ? "1 step or more" : `${spread} steps or more`,
      ...{ value: claims, tone: "accent", href: claimsAddress({ ...filter, spread: String(spread) }) },
    })),
  },
});
