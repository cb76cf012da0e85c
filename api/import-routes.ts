import * as z from "zod";
import { Id } from "#domain/fields.ts";
import { ImportInput, ImportQuery } from "#domain/imports/import-result.ts";
import { PrecedentsQuery } from "#domain/precedent.ts";
import { MAX_ARTICLE_BODY_BYTES } from "./version-routes.ts";

const importJob = z.object({ importId: Id });

const file = { query: ImportQuery, input: ImportInput, maxBytes: MAX_ARTICLE_BODY_BYTES, foreign: true } as const;

/** The routes about files of annotations and reviews; part of the table in routes.ts. */
export const IMPORT_ROUTES = {
  "POST /imports": {
    summary:
      "Import annotations, reviews or a report: Hypothesis JSON, W3C annotations, ClaimReview, or the JSON of Galley. " +
      "The answer says what came in, and what was left out and why. A job imports a file with more than 2,000 items",
    ...file,
    creates: true,
    accepts: true,
  },
  "POST /imports/preview": {
    summary: "What an import would store and leave out. A job finds it out for a file with more than 2,000 items",
    ...file,
    accepts: true,
  },
  "GET /imports/:importId": {
    summary: "How it stands with my import of a large file, with the result of its check, or of the import",
    params: importJob,
  },
  "POST /imports/:importId/store": {
    summary: "Store the large file that was checked",
    params: importJob,
    accepts: true,
  },
  "DELETE /imports/:importId": {
    summary: "Cancel my import of a large file. What was stored stays",
    params: importJob,
  },
  "GET /precedents": {
    summary: "Claims that other newsrooms have reviewed, by keyset pages, the latest first",
    query: PrecedentsQuery,
  },
} as const;
