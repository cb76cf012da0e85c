import { ImportInput, ImportQuery } from "#domain/imports/import-result.ts";
import { PrecedentsQuery } from "#domain/precedent.ts";
import { MAX_ARTICLE_BODY_BYTES } from "./version-routes.ts";

const file = { query: ImportQuery, input: ImportInput, maxBytes: MAX_ARTICLE_BODY_BYTES, foreign: true } as const;

/** The routes about files of annotations and reviews; part of the table in routes.ts. */
export const IMPORT_ROUTES = {
  "POST /imports": {
    summary:
      "Import annotations, reviews or a report: Hypothesis JSON, W3C annotations, ClaimReview, or the JSON of Galley. " +
      "The answer says what came in, and what was left out and why",
    ...file,
    creates: true,
  },
  "POST /imports/preview": { summary: "What an import would store and leave out", ...file },
  "GET /precedents": {
    summary: "Claims that other newsrooms have reviewed, by keyset pages, the latest first",
    query: PrecedentsQuery,
  },
} as const;
