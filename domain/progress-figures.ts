import { claimsAddress, type DashboardFilter, type Stage } from "./claim-filter.ts";
import { MIN_RULINGS_FOR_GIST } from "./dashboard.ts";
import type { Figure, Spread } from "./figure/chart.ts";
import { durationInWords } from "./figure/value.ts";
import type { DateStyle } from "./newsroom-time.ts";
import { monthInWords } from "./newsroom-time.ts";

/** How far claims have come. Each step counts those that reached it, whatever stands between. */
export const STEPS = {
  marked: "Marked",
  rated: "Has a verdict",
  enough: "Has enough verdicts",
  ruled: "Ruled",
  published: "Published",
} as const;
export type Step = keyof typeof STEPS;
const STEP_KEYS = Object.keys(STEPS) as Step[];

/** How many claims reached each step. `month`: those marked in it, such as 2026-03; null for all. */
export type StepCounts = Record<Step, number> & { month: string | null };

/** How long claims took from their mark to a step, in hours. `n`: the claims that reached it. */
export type StepTimes = { step: Exclude<Step, "marked">; n: number; spread: Spread | null };

/** Months that are drawn, the newest. */
export const MAX_MONTHS = 12;

const stageOf = (step: Step): { stage?: Stage } => (step === "marked" ? {} : { stage: step });

/** How many of the claims reached each step. */
export function progressFigure(all: StepCounts, filter: DashboardFilter): Figure {
  const { marked, ruled } = all;
  return {
    key: "progress",
    title: marked === 0 ? "No claims yet" : `${shareInWords(ruled, marked)} of the claims are ruled on`,
    subtitle: `How far ${counted(marked, "claim")} came`,
    chart: {
      ...{ kind: "bars", of: "Step", values: "Claims", format: "count" },
      bars: STEP_KEYS.map((step) => ({
        ...{ label: STEPS[step], value: all[step], tone: "accent" as const },
        href: all[step] > 0 ? claimsAddress({ ...filter, ...stageOf(step) }) : undefined,
      })),
    },
  };
}

/** The same for the claims marked in each month. */
export function monthsFigure(
  months: StepCounts[],
  { filter, dateStyle }: { filter: DashboardFilter; dateStyle: DateStyle },
): Figure {
  const shown = months.slice(-MAX_MONTHS);
  const steps = (["marked", "enough", "ruled", "published"] as const).map((step, index) => ({
    label: STEPS[step],
    tone: `series-${(index + 1) as 1 | 2 | 3 | 4}` as const,
    points: shown.map((counts) => ({
      value: counts[step],
      href:
        counts[step] > 0
          ? claimsAddress({ ...filter, ...daysOf(counts.month ?? "", filter), ...stageOf(step) })
          : undefined,
    })),
  }));
  return {
    key: "months",
    title: "Claims by the month in which they were marked",
    subtitle: "And how many of them have come how far",
    chart: {
      ...{ kind: "lines", of: "Month", format: "count", series: steps },
      times: shown.map(({ month }) => shortMonth(month ?? "", dateStyle)),
    },
  };
}

/** How long claims took from their mark to each step. */
export function timesFigure(times: StepTimes[], filter: DashboardFilter): Figure {
  const ruled = times.find(({ step }) => step === "ruled");
  const ruling = ruled && ruled.n >= MIN_RULINGS_FOR_GIST ? ruled.spread : null;
  return {
    key: "times",
    title: ruling
      ? `Half of all rulings come within ${durationInWords(ruling.median)} of the mark, nine in ten within ${durationInWords(ruling.p90)}`
      : "Time from the mark to the ruling",
    subtitle: "Box: the middle half, with the median; whiskers: from the 10th to the 90th percentile",
    chart: {
      ...{ kind: "spread", of: "From the mark to", format: "hours" },
      rows: times.map(({ step, n, spread }) => ({
        ...{ label: TIME_LABELS[step], n, spread },
        href: n > 0 ? claimsAddress({ ...filter, stage: step }) : undefined,
      })),
    },
  };
}

const TIME_LABELS: Record<StepTimes["step"], string> = {
  rated: "The first verdict",
  enough: "Enough verdicts",
  ruled: "The ruling",
  published: "Publication",
};

/** A month with three letters of its name. */
export const shortMonth = (month: string, style: DateStyle): string =>
  monthInWords(month, style).replace(/^(\p{L}{3})\p{L}+/u, "$1");

/** The days of a month that the filter has too. */
export function daysOf(month: string, { from, to }: DashboardFilter): { from: string; to: string } {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const [first, last] = [`${month}-01`, `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`];
  return { from: from && from > first ? from : first, to: to && to < last ? to : last };
}

const counted = (count: number, noun: string) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

const shareInWords = (count: number, of: number) => {
  const share = Math.round((count / of) * 100);
  return share === 0 && count > 0 ? "Less than 1%" : `${share}%`;
};
