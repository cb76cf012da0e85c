import * as z from "zod";
import { EditionInput, ReportWithdrawal } from "#domain/edition.ts";
import { EditionPreviewQuery } from "#domain/exports/export-query.ts";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";

const article = z.object({ articleId: Id });

/** The routes about publishing; part of the table in routes.ts. */
export const EDITION_ROUTES = {
  "GET /articles/:articleId/checklist": {
    summary: "What is checked before the report of an article is published, for editors",
    params: article,
  },
  "GET /articles/:articleId/edition-preview": {
    summary: "The page that readers would get if the next edition were published now, for editors",
    params: article,
    query: EditionPreviewQuery,
    produces: "text/html",
  },
  "GET /articles/:articleId/editions": {
    summary: "The published editions of an article, newest first, by keyset pages",
    params: article,
    query: PageQuery,
  },
  "PUT /articles/:articleId/editions": {
    summary:
      "Publish the next edition of the report of an article. Items of the checklist that do not pass need a reason",
    params: article,
    input: EditionInput,
    creates: true,
  },
  "DELETE /articles/:articleId/editions": {
    summary: "Withdraw the published report: a notice with the reason takes its place. The next edition puts it back",
    params: article,
    input: ReportWithdrawal,
    ifMatch: true,
  },
} as const;
