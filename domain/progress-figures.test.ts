import { expect, test } from "vitest";
import { daysOf, monthsFigure, progressFigure, type StepCounts, timesFigure } from "./progress-figures.ts";

const counts = (month: string | null, marked: number, ruled: number): StepCounts => ({
  ...{ month, marked, rated: ruled, enough: ruled, ruled, published: 0 },
});

test("progress says how much is ruled on, and never that little is nothing", () => {
  expect(progressFigure(counts(null, 200, 1), {}).title).toBe("1% of the claims are ruled on");
  expect(progressFigure(counts(null, 2000, 1), {}).title).toBe("Less than 1% of the claims are ruled on");
  expect(progressFigure(counts(null, 0, 0), {}).title).toBe("No claims yet");
});

test("the days of a month are those that the filter has too", () => {
  expect(daysOf("2026-02", {})).toEqual({ from: "2026-02-01", to: "2026-02-28" });
  expect(daysOf("2024-02", { from: "2024-02-10", to: "2024-03-10" })).toEqual({ from: "2024-02-10", to: "2024-02-29" });
});

test("the newest months are drawn, each leading to its claims", () => {
  const months = Array.from({ length: 14 }, (_, index) => counts(`2026-${String(index + 1).padStart(2, "0")}`, 3, 1));
  const { chart } = monthsFigure(months.slice(0, 12).concat(counts("2027-01", 3, 1)), {
    ...{ filter: { outlet: "Port" }, dateStyle: "dayFirst" },
  });
  if (chart.kind !== "lines") expect.fail();
  expect([chart.times.length, chart.times[0], chart.times.at(-1)]).toEqual([12, "Feb 2026", "Jan 2027"]);
  expect(chart.series[2]?.points[0]?.href).toBe("/claims?from=2026-02-01&outlet=Port&stage=ruled&to=2026-02-28");
  expect(chart.series[3]?.points[0]).toEqual({ value: 0, href: undefined });
});

test("times are a finding where there are enough rulings", () => {
  const spread = { p10: 1, p25: 2, median: 30, p75: 40, p90: 96 };
  expect(timesFigure([{ step: "ruled", n: 10, spread }], {}).title).toMatch(
    /within 30 h of the mark, nine in ten within 4 days/,
  );
  for (const few of [{ step: "ruled", n: 9, spread } as const, { step: "ruled", n: 0, spread: null } as const])
    expect(timesFigure([few], {}).title).toBe("Time from the mark to the ruling");
});
