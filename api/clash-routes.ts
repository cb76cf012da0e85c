import * as z from "zod";
import { ClashDismissed, ClashFilter } from "#domain/clash/clash.ts";
import { Id } from "#domain/fields.ts";

/** The routes about clashes; part of the table in routes.ts. */
export const CLASH_ROUTES = {
  "GET /articles/:articleId/clashes": {
    summary:
      "Statements of the article that differ from those of other articles in a number or a date, by keyset pages",
    params: z.object({ articleId: Id }),
    query: ClashFilter,
  },
  "GET /affairs/:affairId/clashes": {
    summary: "Statements that differ between the articles of an affair, by keyset pages",
    params: z.object({ affairId: Id }),
    query: ClashFilter,
  },
  "PUT /clashes/:clashId/dismissed": {
    summary: "Dismiss a clash, or restore it",
    params: z.object({ clashId: Id }),
    input: ClashDismissed,
    ifMatch: true,
  },
} as const;
