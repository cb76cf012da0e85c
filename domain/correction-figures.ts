import { claimsAddress, type DashboardFilter } from "./claim-filter.ts";
import { CORRECTION_STATES, type CorrectionState } from "./correction-request.ts";
import type { Figure, Spread } from "./figure/chart.ts";
import type { DateStyle } from "./newsroom-time.ts";
import { daysOf, MAX_MONTHS, shortMonth } from "./progress-figures.ts";

/** What figures of corrections are made of, as far as the viewer may know. */
export type CorrectionCounts = {
  /** Claims of which a correction was asked for, by its state. */
  requests: { state: CorrectionState; claims: number; time: Spread | null }[];
  /** Claims marked in a month that were published, and of those the ones whose ruling changed since; null for all. */
  months: { month: string | null; published: number; corrected: number }[];
  /** From the publication of a ruling to its last change, in hours. */
  change: Spread | null;
};

type Context = { filter: DashboardFilter; dateStyle: DateStyle };

/** The figures of the screen Corrections. */
export const correctionFigures = (counts: CorrectionCounts, context: Context): Figure[] => [
  changesFigure(counts, context),
  requestsFigure(counts, context),
  timesFigure(counts, context),
];

function changesFigure({ months }: CorrectionCounts, { filter, dateStyle }: Context): Figure {
  const all = months.find(({ month }) => month === null) ?? { published: 0, corrected: 0 };
  const shown = months.filter(({ month, published }) => month !== null && published > 0).slice(-MAX_MONTHS);
  const pointsOf = (key: "published" | "corrected", more: DashboardFilter) =>
    shown.map((row) => ({
      value: row[key],
      href: row[key] > 0 ? claimsAddress({ ...filter, ...daysOf(row.month ?? "", filter), ...more }) : undefined,
    }));
  return {
    key: "corrections-made",
    title:
      all.corrected === 0
        ? "No published ruling was changed"
        : `${all.corrected.toLocaleString("en")} of ${all.published.toLocaleString("en")} published rulings were changed`,
    subtitle: "Published claims by the month in which they were marked",
    chart: {
      ...{
        kind: "lines",
        of: "Month",
        format: "count",
        times: shown.map(({ month }) => shortMonth(month ?? "", dateStyle)),
      },
      series: [
        { label: "Published", tone: "series-1", points: pointsOf("published", { stage: "published" }) },
        { label: "Ruling changed since", tone: "series-2", points: pointsOf("corrected", { corrected: "1" }) },
      ],
    },
  };
}

function requestsFigure({ requests }: CorrectionCounts, { filter }: Context): Figure {
  const asked = requests.reduce((sum, { claims }) => sum + claims, 0);
  const open = requests.find(({ state }) => state === "asked")?.claims ?? 0;
  return {
    key: "corrections-asked",
    title:
      asked === 0
        ? "No outlet was asked for a correction"
        : open === 0
          ? "Outlets answered all that they were asked to correct"
          : `Outlets have not answered about ${open.toLocaleString("en")} ${open === 1 ? "claim" : "claims"}`,
    subtitle: "Claims of which an outlet was asked for a correction, by what became of it",
    chart: {
      ...{ kind: "bars", of: "Request", values: "Claims", format: "count" },
      bars: (asked === 0 ? [] : requests).map(({ state, claims }) => ({
        ...{ label: CORRECTION_STATES[state], value: claims, tone: "accent" as const },
        href: claims > 0 ? claimsAddress({ ...filter, request: state }) : undefined,
      })),
    },
  };
}

function timesFigure({ requests, months, change }: CorrectionCounts, { filter }: Context): Figure {
  const corrected = months.find(({ month }) => month === null)?.corrected ?? 0;
  const rows = requests
    .filter(({ state }) => state !== "asked")
    .map(({ state, claims, time }) => ({
      ...{ label: TIME_LABELS[state], n: claims, spread: time },
      href: claims > 0 ? claimsAddress({ ...filter, request: state }) : undefined,
    }));
  const changed = { label: "Publication to change", n: corrected, spread: change };
  const hasAny = corrected > 0 || rows.some(({ n }) => n > 0);
  return {
    key: "corrections-times",
    title: "Time to correction",
    subtitle: "Box: the middle half, with the median; whiskers: from the 10th to the 90th percentile",
    chart: {
      ...{ kind: "spread", of: "From and to", format: "hours" },
      rows: hasAny
        ? [...rows, { ...changed, href: corrected > 0 ? claimsAddress({ ...filter, corrected: "1" }) : undefined }]
        : [],
    },
  };
}

const TIME_LABELS: Record<CorrectionState, string> = {
  asked: "Request, not answered",
  answered: "Request to answer",
  refused: "Request to refusal",
  made: "Request to correction",
};
