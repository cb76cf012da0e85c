import * as z from "zod";
import { Id } from "#domain/fields.ts";

/** The routes about what to check first; part of the table in routes.ts. */
export const CHECK_WORTHINESS_ROUTES = {
  "GET /articles/:articleId/suggested-sentences": {
    summary: "Sentences of the article that are worth checking first, with scores and reasons, at most 100",
    params: z.object({ articleId: Id }),
  },
  "GET /check-worthiness": { summary: "The weights by which sentences are suggested, and how well they do" },
  "DELETE /check-worthiness": {
    summary: "Go back to the base weights; what was marked until now is not learned from again",
    ifMatch: true,
  },
} as const;
