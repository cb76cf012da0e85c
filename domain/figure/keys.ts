import * as z from "zod";
import { DashboardFilter } from "#domain/claim-filter.ts";
import type { Screen } from "#domain/dashboard-screens.ts";

/** The figures of each screen of the dashboard, by their names in addresses and files. */
export const FIGURES_OF = {
  overview: ["ratings", "progress", "months", "times"],
  quality: ["alpha-by-month", "alpha-by-type", "alpha-by-tag", "spread", "reviewer-matrix"],
  outlets: [
    "outlets-mix",
    "outlets-share",
    "claimants-mix",
    "claimants-share",
    "quotations-cut",
    "quotations-reworded",
    "quotations-attributed",
  ],
  evidence: ["evidence-kinds", "evidence-health", "evidence-few", "evidence-ages", "evidence-sources"],
  corrections: ["corrections-made", "corrections-asked", "corrections-times"],
} as const satisfies Partial<Record<Screen, string[]>>;
export type FigureScreen = keyof typeof FIGURES_OF;
export const FIGURE_SCREENS = Object.keys(FIGURES_OF) as FigureScreen[];
export type FigureKey = (typeof FIGURES_OF)[FigureScreen][number];
export const FIGURE_KEYS: FigureKey[] = Object.values(FIGURES_OF).flat();

/** The files that a figure is made as. */
export const FIGURE_FORMATS = ["csv", "svg", "png"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The query of a figure: its name, the filter of its page, and what file to make. */
export const FigureQuery = z.strictObject({
  ...DashboardFilter.shape,
  figure: z.enum(FIGURE_KEYS, "There is no such figure."),
  format: z.enum(FIGURE_FORMATS, `Choose one of the formats ${FIGURE_FORMATS.join(", ")}.`),
});
