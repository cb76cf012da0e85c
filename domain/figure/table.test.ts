import { expect, test } from "vitest";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Figure } from "./chart.ts";
import { figureCsv, figureInWords, tableOf } from "./table.ts";

const shares: Figure = {
  ...{ key: "shares", title: "Outlets", subtitle: "2 outlets" },
  chart: {
    ...{ kind: "shares", of: "Outlet", values: "False" },
    rows: [
      { label: "=Harbour", n: 40, count: 10, countHref: "/claims", share: { value: 0.25, low: 0.142, high: 0.402 } },
      { label: "Alpine", n: 3, count: 1, share: null },
    ],
  },
};

test("a table has what is drawn, and words where a share would be chance", () => {
  const { columns, rows } = tableOf(shares.chart);
  expect(columns).toEqual(["Outlet", "n", "False", "Share", "95% interval from", "to"]);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["40", "10", "25%", "14%", "40%"],
    ["3", "1", "n too small", "n too small", "n too small"],
  ]);
  expect(rows[0]?.cells[1]?.href).toBe("/claims");
});

test("CSV has the numbers unrounded, empty where there are none, and runs nothing", () => {
  expect(parseCsv(figureCsv(shares)).slice(1)).toEqual([
    ["'=Harbour", "40", "10", "0.25", "0.142", "0.402"],
    ["Alpine", "3", "1", "", "", ""],
  ]);
});

test("words have each number with its name", () => {
  expect(figureInWords(shares)).toMatch(/^Outlets: =Harbour: n 40, False 10, Share 25%, .*; Alpine: n 3, False 1/);
});

test("words name so many rows and leave the rest to the table", () => {
  const bars = Array.from({ length: 20 }, (_, index) => ({
    label: `B${index}`,
    value: index,
    tone: "accent" as const,
  }));
  const chart = { kind: "bars", of: "Bar", values: "Claims", format: "count", bars } as const;
  expect(figureInWords({ ...shares, chart })).toMatch(/B11 11; and 8 more in the table\.$/);
});

test("a time without a value is not defined, and its interval stands beside it", () => {
  const { columns, rows } = tableOf({
    ...{ kind: "lines", of: "Month", format: "decimal", times: ["May", "June"] },
    series: [{ label: "Alpha", tone: "accent", points: [{ value: 0.5, low: 0.4, high: 0.6, n: 12 }, { value: null }] }],
  });
  expect(columns).toEqual(["Month", "Alpha", "Alpha, from", "Alpha, to", "Alpha, n"]);
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["0.50", "0.40", "0.60", "12"],
    ["not defined", "not defined", "not defined", "not defined"],
  ]);
});
