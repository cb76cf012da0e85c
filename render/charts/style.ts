import type { Tone } from "#domain/figure/chart.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { colorOf } from "#render/colors.ts";

/** The colours and the typeface of a chart. */
export type ChartStyle = {
  /** The CSS names of the typefaces, the first choice first. */
  typeface: string;
  ink: string;
  /** Of notes and axes. */
  quiet: string;
  /** Of the lines behind a chart. */
  rule: string;
  paper: string;
  colorOf: (tone: Tone) => string;
};

/** On screens all colours are variables of the page: light, dark, and those of the rating scale (`scaleCss`). */
export const SCREEN: ChartStyle = {
  typeface: "var(--sans)",
  ink: "var(--ink)",
  quiet: "var(--quiet)",
  rule: "var(--rule)",
  paper: "var(--paper)",
  colorOf: (tone) => `var(--${tone})`,
};

/** Okabe and Ito's colours ("Color Universal Design", 2008), darkened until they stand out from white. */
const SERIES: Record<string, string> = {
  accent: "#23518f",
  quiet: "#676259",
  "series-1": "#23518f",
  "series-2": "#b9590f",
  "series-3": "#0b7a5d",
  "series-4": "#9a4f86",
  "series-5": "#7c6a10",
  "series-6": "#5a5f73",
};

/** Fixed colours for files, reports and PDF. */
export const paperStyle = (scale: Rating[], typeface = "Inter"): ChartStyle => ({
  ...{ typeface, ink: "#1c1b18", quiet: "#625d54", rule: "#dcd7cb", paper: "#ffffff" },
  colorOf: (tone) =>
    tone.startsWith("rating-") ? colorOf(scale, tone.slice("rating-".length)) : (SERIES[tone] ?? "#676259"),
});
