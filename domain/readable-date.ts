import type { DateStyle } from "./newsroom-time.ts";
import { dayInWords, monthInWords } from "./newsroom-time.ts";

/** A date in words, as precise as it is known: `2026`, `March 2026`, `14 March 2026`. Days are in UTC. */
export function readableDate(date: string, style: DateStyle = "dayFirst"): string {
  if (/^\d{4}$/.test(date)) return date;
  if (/^\d{4}-\d{2}$/.test(date)) return monthInWords(date, style);
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date : dayInWords(time.toISOString().slice(0, 10), style);
}
