import type { ValueFormat } from "./chart.ts";

/** Where a value is not defined. */
export const NOT_DEFINED = "not defined";

/** A value as people read it. Null is never written as 0. */
export function valueInWords(value: number | null, format: ValueFormat): string {
  if (value === null) return NOT_DEFINED;
  if (format === "percent") return `${Math.round(value * 100)}%`;
  if (format === "decimal") return value.toFixed(2);
  return format === "hours" ? durationInWords(value) : value.toLocaleString("en");
}

/** A duration in the largest unit that leaves at least two of it: `40 min`, `5 h`, `6 days`. */
export function durationInWords(hours: number): string {
  if (hours === 0) return "0";
  if (hours < 1.95) return `${Math.max(1, Math.round(hours * 60))} min`;
  return hours < 47.5 ? `${Math.round(hours)} h` : `${Math.round(hours / 24).toLocaleString("en")} days`;
}
