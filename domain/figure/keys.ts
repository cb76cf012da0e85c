import * as z from "zod";
import { DashboardFilter } from "#domain/claim-filter.ts";

/** The figures of the dashboard, by their names in addresses and files. */
export const FIGURE_KEYS = [
  "ratings",
  "alpha-by-month",
  "alpha-by-type",
  "alpha-by-tag",
  "spread",
  "reviewer-matrix",
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** The files that a figure is made as. */
export const FIGURE_FORMATS = ["csv", "svg", "png"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** The query of a figure: its name, the filter of its page, and what file to make. */
export const FigureQuery = z.strictObject({
  ...DashboardFilter.shape,
  figure: z.enum(FIGURE_KEYS, "There is no such figure."),
  format: z.enum(FIGURE_FORMATS, `Choose one of the formats ${FIGURE_FORMATS.join(", ")}.`),
});
