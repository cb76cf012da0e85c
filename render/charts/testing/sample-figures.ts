import type { Figure } from "#domain/figure/chart.ts";

/** One figure of each kind, with long, foreign and hostile labels, missing values and links. */
export const SAMPLES: Figure[] = [
  {
    key: "bars",
    title: "Most claims held up",
    subtitle: "Rulings by rating, 1,205 claims",
    chart: {
      ...{ kind: "bars", of: "Rating", values: "Claims", format: "count" },
      bars: [
        { label: "False", value: 5, tone: "rating-false", symbol: "disc-2", href: "/claims?rating=false" },
        {
          label: 'A <b>"label"</b> & more that is far too long to stand beside its bar',
          ...{ value: 1_200, tone: "series-2", href: "/claims?a=1&b=2" },
        },
        { label: "صحيح", value: 0, tone: "rating-true", symbol: "dots" },
        { label: "Of nothing", value: null, tone: "accent" },
      ],
    },
  },
  ...(["stacked", "grouped"] as const).map(
    (kind): Figure => ({
      key: kind,
      title: "Ratings by outlet",
      subtitle: "Rulings, 3 outlets",
      chart: {
        ...{ kind, of: "Outlet", format: "count" },
        series: ["True", "Mostly true", "Mixed", "Mostly false", "False", "Unproven"].map((label, index) => ({
          label,
          tone: `series-${(index + 1) as 1}`,
        })),
        rows: ["Harbour Weekly", "The Alpine Post", "Common Ground"].map((label, row) => ({
          label,
          note: `n ${20 + row}`,
          values: [8, 6, 3, 2, 1, 0].map((value, place) => ({
            value: value + row * place,
            href: `/claims?row=${row}`,
          })),
        })),
      },
    }),
  ),
  {
    key: "shares",
    title: "Shares of claims that did not hold up",
    subtitle: "False or mostly false",
    chart: {
      ...{ kind: "shares", of: "Outlet", values: "False or mostly false" },
      rows: [
        { label: "Harbour Weekly", n: 43, count: 12, href: "/claims", share: { value: 0.28, low: 0.17, high: 0.43 } },
        { label: "The Alpine Post", n: 430, count: 215, href: "/claims", share: { value: 0.5, low: 0.45, high: 0.55 } },
        { label: "Common Ground", n: 3, count: 1, href: "/claims", share: null },
      ],
    },
  },
  {
    key: "estimates",
    title: "Agreement by type",
    subtitle: "Krippendorff’s alpha",
    chart: {
      ...{ kind: "estimates", of: "Type", values: "Alpha", format: "decimal" },
      others: [{ label: "Same rating", format: "percent" }],
      rows: [
        {
          ...{ label: "Number", n: 43, href: "/claims", value: 0.61, interval: { low: 0.42, high: 0.78 } },
          others: [0.8],
        },
        { label: "Event", n: 12, href: "/claims", value: -0.2, interval: null, others: [0.4] },
        { label: "Opinion", n: 3, href: "/claims", value: null, reason: "n too small", interval: null, others: [] },
      ],
    },
  },
  {
    key: "lines",
    title: "Reviewers agree more since May",
    subtitle: "Alpha by month",
    chart: {
      ...{ kind: "lines", of: "Month", format: "decimal", domain: [0, 1] },
      times: ["Mar", "Apr", "May", "Jun", "Jul", "Aug"],
      series: [
        {
          ...{ label: "Ordinal", tone: "series-1" },
          points: [0.49, 0.53, null, 0.73, 0.75, 0.77].map((value) => ({
            value,
            ...(value === null ? {} : { low: value - 0.1, high: value + 0.06, href: "/claims", n: 12 }),
          })),
        },
        { label: "Nominal", tone: "series-2", points: [0.3, 0.4, 0.45, 0.5, 0.52, 0.6].map((value) => ({ value })) },
      ],
    },
  },
  {
    key: "spread",
    title: "Half of all rulings take less than two days",
    subtitle: "Time from the mark to the ruling",
    chart: {
      ...{ kind: "spread", of: "Step", format: "hours" },
      rows: [
        {
          label: "Mark to first verdict",
          n: 120,
          href: "/claims",
          spread: { p10: 1, p25: 4, median: 12, p75: 30, p90: 71 },
        },
        { label: "Mark to ruling", n: 90, spread: { p10: 10, p25: 24, median: 46, p75: 90, p90: 200 } },
        { label: "Ruling to edition", n: 0, spread: null },
      ],
    },
  },
  {
    key: "heat",
    title: "Who rates how against whom",
    subtitle: "Agreement of pairs",
    chart: {
      ...{ kind: "heat", of: "Reviewer", across: "Compared with", format: "percent" },
      columns: ["Ada", "Béla", "Chloé"],
      rows: ["Ada", "Béla", "Chloé"].map((label, row) => ({
        label,
        values: [0.4, 0.7, 0.95].map((value, column) => {
          return { value: row === column ? null : value, href: row === column ? undefined : "/claims", note: "n 12" };
        }),
      })),
    },
  },
];
