import * as Plot from "@observablehq/plot";
import type { ValueFormat } from "#domain/figure/chart.ts";
import { valueInWords } from "#domain/figure/value.ts";
import { type Canvas, FONT_SIZE } from "./plot.ts";

/** Upright lines at the quarters from 0 to 100%, with their labels below. */
export const percentAxis = (top: number, bottom: number, { style }: Canvas): Plot.Markish => {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  return [
    Plot.ruleX(shares, { y1: () => top, y2: () => bottom, stroke: style.rule }),
    Plot.text(shares, {
      ...{ x: (share) => share, y: () => bottom + 13, text: (share) => valueInWords(share, "percent") },
      ...{ fill: style.quiet, fontSize: FONT_SIZE - 1 },
    }),
  ];
};

/** About five round values from `low` to `high`. A count has no values between whole numbers. */
export function ticksOf([low, high]: [number, number], format: ValueFormat): number[] {
  // Long durations are read in days.
  if (format === "hours" && high - low >= 96) return ticksOf([low / 24, high / 24], "count").map((days) => days * 24);
  const span = high - low || 1;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const unit = raw / power;
  const step = power * (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10);
  const whole = format === "count" ? Math.max(1, Math.round(step)) : step;
  const first = Math.ceil(low / whole - 1e-9);
  const last = Math.floor(high / whole + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * whole);
}
