import * as z from "zod";
import { AffairFilter, AffairInput } from "#domain/affair.ts";
import { Id } from "#domain/fields.ts";

const affair = z.object({ affairId: Id });
const article = z.object({ articleId: Id });

/** The routes about affairs; part of the table in routes.ts. */
export const AFFAIR_ROUTES = {
  "GET /affairs": { summary: "Affairs with their progress, by name, at most 500", query: AffairFilter },
  "GET /affairs/:affairId": { summary: "An affair with the ids of its articles", params: affair },
  "PUT /affairs/:affairId": {
    summary: "Create an affair, or change its name, its description and its articles",
    params: affair,
    input: AffairInput,
    ifMatch: true,
    creates: true,
  },
  "GET /articles/:articleId/related": {
    summary: "Articles that may be about the same affair as an article, at most 8",
    params: article,
  },
} as const;
