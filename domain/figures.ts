import * as z from "zod";
import { DashboardFilter } from "./claim-filter.ts";
import type { ArticleProgress, Dashboard } from "./dashboard.ts";
import { type CsvValue, csvRow } from "./exports/csv-cell.ts";
import { STANDINGS } from "./standing.ts";

/** The figures of the dashboard that can be exported as a table. */
export const FIGURES = ["needs", "articles", "activity", "evidence", "people"] as const;
export type Figure = (typeof FIGURES)[number];

/** The query of the dashboard: all numbers, or one figure as CSV. */
export const DashboardQuery = z
  .strictObject({
    ...DashboardFilter.shape,
    figure: z.enum(FIGURES, `Choose one of the figures ${FIGURES.join(", ")}.`).optional(),
    format: z.enum(["csv"], "The only other format is csv.").optional(),
  })
  .refine(({ figure, format }) => Boolean(figure) === Boolean(format), "A figure needs format=csv as well.");

/** The figures that are made of the numbers of the overview. The others are read by themselves. */
type OverviewFigure = Exclude<Figure, "articles" | "people">;

/** The numbers of one figure as CSV, as the dashboard shows them but not rounded. */
export const figureCsv = (dashboard: Dashboard, figure: OverviewFigure): string =>
  TABLES[figure](dashboard).map(csvRow).join("");

type Table = (dashboard: Dashboard) => CsvValue[][];

const TABLES: Record<OverviewFigure, Table> = {
  needs: ({ needs }) => [
    ["standing", "claims", "oldest_since"],
    ...needs.map(({ standing, claims, oldest }) => [standing, claims, oldest]),
  ],
  evidence: ({ evidence }) => [["health", "claims"], ...evidence.map(({ health, claims }) => [health, claims])],
  activity: ({ activity }) => [
    ["activity", "at", "person", "rating", "claim_id", "statement", "article_id", "article_title"],
    ...activity.map(({ kind, at, person, rating, claim, article }) => [
      ...[kind, at, person?.name ?? null, rating, claim.id, claim.statement, article.id, article.title],
    ]),
  ],
};

/** The table of articles in work is too long for the dashboard, so it is written from all of them. */
export const ARTICLE_COLUMNS = ["article_id", "article_title", "outlet", "claims", ...STANDINGS, "waiting_since"];

export const articleCells = ({ article, claims, standings, waitingSince }: ArticleProgress): CsvValue[] => [
  ...[article.id, article.title, article.outlet, claims],
  ...STANDINGS.map((standing) => standings[standing]),
  waitingSince,
];
