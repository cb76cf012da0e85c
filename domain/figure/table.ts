import { type CsvValue, csvRow } from "#domain/exports/csv-cell.ts";
import type { Chart, Figure, Spread, ValueFormat } from "./chart.ts";
import { valueInWords } from "./value.ts";

/** A cell of a table. `value` is what CSV has of it, not rounded. */
export type FigureCell = { text: string; value: number | null; href?: string | undefined };

/** The numbers of a chart as a table. The first column has the labels. */
export type FigureTable = {
  columns: string[];
  rows: { label: string; href?: string | undefined; cells: FigureCell[] }[];
};

/** Rows that are read out as words. The table has all. */
const MAX_ROWS_IN_WORDS = 12;

export function tableOf(chart: Chart): FigureTable {
  switch (chart.kind) {
    case "bars":
      return {
        columns: [chart.of, chart.values],
        rows: chart.bars.map(({ label, value, href }) => ({ label, cells: [cell(value, chart.format, href)] })),
      };
    case "stacked":
    case "grouped":
      return {
        columns: [chart.of, ...chart.series.map(({ label }) => label)],
        rows: chart.rows.map(({ label, href, values }) => {
          return { label, href, cells: values.map((one) => cell(one.value, chart.format, one.href)) };
        }),
      };
    case "shares":
      return {
        columns: [chart.of, "n", chart.values, "Share", "95% interval from", "to"],
        rows: chart.rows.map(({ label, href, n, count, countHref, share }) => {
          const parts = [share?.value ?? null, share?.low ?? null, share?.high ?? null];
          const shares = parts.map((part) => ({ text: part === null ? "n too small" : percent(part), value: part }));
          return { label, href, cells: [cell(n, "count", href), cell(count, "count", countHref), ...shares] };
        }),
      };
    case "estimates":
      return {
        columns: [chart.of, "n", chart.values, "95% interval from", "to", ...chart.others.map(({ label }) => label)],
        rows: chart.rows.map(({ label, href, n, value, reason, interval, others }) => {
          const bounds = [interval?.low ?? null, interval?.high ?? null].map((bound) =>
            bound === null && value !== null ? { text: "n too small", value: null } : cell(bound, chart.format),
          );
          const more = chart.others.map(({ format }, at) => cell(others[at] ?? null, format));
          const measures = [cell(value, chart.format), ...bounds, ...more];
          return {
            ...{ label, href },
            cells: [
              cell(n, "count", href),
              ...measures.map((one) => (one.value === null && reason ? { ...one, text: reason } : one)),
            ],
          };
        }),
      };
    case "lines":
      return linesTable(chart);
    case "spread":
      return {
        columns: [chart.of, "n", ...SPREAD.map(([, name]) => name)],
        rows: chart.rows.map(({ label, href, n, spread }) => {
          const parts = SPREAD.map(([key]) => cell(spread?.[key] ?? null, chart.format));
          return { label, href, cells: [cell(n, "count", href), ...parts] };
        }),
      };
    case "heat":
      return {
        columns: [chart.of, ...chart.columns],
        rows: chart.rows.map(({ label, values }) => ({
          label,
          cells: values.map(({ value, href, note }) => {
            const { text } = cell(value, chart.format);
            return { text: note ? `${text} (${note})` : text, value, href };
          }),
        })),
      };
  }
}

/** The numbers of a figure in words: for those who do not see its chart. */
export function figureInWords({ title, chart }: Figure): string {
  const { columns, rows } = tableOf(chart);
  const isLone = columns.length === 2;
  const parts = rows.slice(0, MAX_ROWS_IN_WORDS).map(({ label, cells }) => {
    const values = cells.map(({ text }, index) => (isLone ? text : `${columns[index + 1]} ${text}`));
    return isLone ? `${label} ${values[0]}` : `${label}: ${values.join(", ")}`;
  });
  const left = rows.length - parts.length;
  return `${title}: ${[...parts, ...(left > 0 ? [`and ${left} more in the table`] : [])].join("; ")}.`;
}

/** The numbers of a figure as CSV, not rounded. */
export function figureCsv({ chart }: Figure): string {
  const { columns, rows } = tableOf(chart);
  const lines: CsvValue[][] = [columns, ...rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])];
  return lines.map(csvRow).join("");
}

const SPREAD: [key: keyof Spread, name: string][] = [
  ["p10", "10th percentile"],
  ["p25", "25th percentile"],
  ["median", "Median"],
  ["p75", "75th percentile"],
  ["p90", "90th percentile"],
];

function linesTable({ of, format, times, series }: Extract<Chart, { kind: "lines" }>): FigureTable {
  const has = (part: "low" | "high" | "n") =>
    series.map(({ points }) => points.some((point) => point[part] !== undefined));
  const [hasLow, hasN] = [has("low"), has("n")];
  return {
    columns: [
      of,
      ...series.flatMap(({ label }, index) => [
        label,
        ...(hasLow[index] ? [`${label}, from`, `${label}, to`] : []),
        ...(hasN[index] ? [`${label}, n`] : []),
      ]),
    ],
    rows: times.map((label, time) => ({
      label,
      cells: series.flatMap(({ points }, index) => {
        const { value = null, href, low = null, high = null, n = null } = points[time] ?? {};
        return [
          cell(value, format, href),
          ...(hasLow[index] ? [cell(low, format), cell(high, format)] : []),
          ...(hasN[index] ? [cell(n, "count")] : []),
        ];
      }),
    })),
  };
}

const cell = (value: number | null, format: ValueFormat, href?: string): FigureCell => {
  return { text: valueInWords(value, format), value, href };
};

const percent = (share: number) => valueInWords(share, "percent");
