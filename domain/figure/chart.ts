import type { RatingSymbol } from "#domain/rating/symbols.ts";

/**
 * Charts as data, without a drawing: `render/charts/` draws them, and `table.ts` writes the same numbers as a table, as
 * words and as CSV. An `href` leads to exactly what the number counts.
 */

/** A colour by its role, so that one chart has other values on light, dark and printed pages. */
export type Tone = "accent" | "quiet" | `series-${1 | 2 | 3 | 4 | 5 | 6}` | `rating-${string}`;

/** How values are written: `4,210`, `43%`, `0.74`, `2 days`. */
export type ValueFormat = "count" | "percent" | "decimal" | "hours";

/** A number of a chart. Null where it is not defined, which is not the same as 0. */
export type Value = { value: number | null; href?: string | undefined };

/** Horizontal bars, each with its value. */
export type BarsChart = {
  kind: "bars";
  /** What a label is, as head of a column: `Rating`. */
  of: string;
  /** What a value is: `Claims`. */
  values: string;
  format: ValueFormat;
  /** `symbol` stands before the label, for ratings, which people recognise by it. */
  bars: (Value & { label: string; tone: Tone; symbol?: RatingSymbol | undefined })[];
};

/** Several series in each row, one behind the other or one below the other. Each series has a pattern besides its colour. */
export type SeriesBarsChart = {
  kind: "stacked" | "grouped";
  of: string;
  format: ValueFormat;
  series: { label: string; tone: Tone }[];
  /** `values` in the order of the series. `note` stands behind the bars, such as `n 43`. */
  rows: { label: string; href?: string | undefined; note?: string | undefined; values: Value[] }[];
};

/** Shares, each a dot with its interval. */
export type SharesChart = {
  kind: "shares";
  of: string;
  /** What is a share of what: `False or mostly false`. */
  values: string;
  rows: {
    label: string;
    href?: string | undefined;
    /** Of how many, and how many of them. */
    n: number;
    count: number;
    countHref?: string | undefined;
    /** From 0 to 1. Null where `n` is too small for a percentage. */
    share: { value: number; low: number; high: number } | null;
  }[];
};

/** A measure in each row, a dot with its interval. Other measures of the row stand in the table. */
export type EstimatesChart = {
  kind: "estimates";
  of: string;
  /** What the measure is: `Krippendorff’s alpha`. */
  values: string;
  format: ValueFormat;
  others: { label: string; format: ValueFormat }[];
  rows: {
    label: string;
    href?: string | undefined;
    /** Of how many claims. */
    n: number;
    value: number | null;
    /** Why there is no value, in place of `not defined`. */
    reason?: string | undefined;
    /** Null where there is no interval, as of too few claims. */
    interval: { low: number; high: number } | null;
    /** In the order of the chart's `others`. */
    others: (number | null)[];
  }[];
};

/** Lines over time, each with its symbol and its dashes. `low` and `high` draw a band. */
export type LinesChart = {
  kind: "lines";
  /** What a time is: `Month`. */
  of: string;
  format: ValueFormat;
  times: string[];
  /** `points` in the order of the times. */
  series: { label: string; tone: Tone; points: (Value & { low?: number; high?: number; n?: number })[] }[];
  /** Limits of the axis where they are not those of the values. */
  domain?: [number, number];
};

/** How values are spread: a box from the 25th to the 75th percentile with its median, whiskers at the 10th and 90th. */
export type SpreadChart = {
  kind: "spread";
  of: string;
  format: ValueFormat;
  rows: { label: string; href?: string | undefined; n: number; spread: Spread | null }[];
};
export type Spread = { p10: number; p25: number; median: number; p75: number; p90: number };

/** A matrix whose cells are darker where the value is larger. Each cell has its value in it. */
export type HeatChart = {
  kind: "heat";
  /** What a row and a column are: `Verdict of`, `Compared with`. */
  of: string;
  across: string;
  format: ValueFormat;
  columns: string[];
  /** `note` of a cell is added in words, such as `n 12`. */
  rows: { label: string; values: (Value & { note?: string | undefined })[] }[];
};

export type Chart = BarsChart | SeriesBarsChart | SharesChart | EstimatesChart | LinesChart | SpreadChart | HeatChart;

/** A chart with its words. */
export type Figure = {
  /** Its name in addresses, files and ids: lower case letters and hyphens. */
  key: string;
  /** What it shows: a finding where there is one. */
  title: string;
  /** What is counted, of how many. */
  subtitle: string;
  chart: Chart;
  /** What a careful reader should know about it. */
  note?: string | undefined;
};

/** An element of a drawing, so that pages can have it without HTML as text. */
export type DrawnElement = { name: string; attributes: Record<string, string>; children: (DrawnElement | string)[] };

/** A figure with its chart as it is drawn for wide and for narrow screens; null for a chart without anything to draw. */
export type DrawnFigure = { figure: Figure; drawings: { wide: DrawnElement; narrow: DrawnElement } | null };
