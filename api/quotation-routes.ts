import * as z from "zod";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { UtteranceInput, UtteranceQuery } from "#domain/quotation/quotation.ts";

const utterance = z.object({ quotationId: Id });

/** The routes about quotations and utterances; part of the table in routes.ts. */
export const QUOTATION_ROUTES = {
  "GET /articles/:articleId/quotations": {
    summary: "What an article reports that people said, in the order of the text, by keyset pages",
    params: z.object({ articleId: Id }),
    query: PageQuery,
  },
  "GET /utterances/:quotationId": {
    summary: "What somebody said once, in all its reports, oldest first, by keyset pages; any quotation of it names it",
    params: utterance,
    query: UtteranceQuery,
  },
  "PUT /utterances/:quotationId": {
    summary: "Accept or refuse a report of an utterance, or correct its speaker",
    params: utterance,
    input: UtteranceInput,
    ifMatch: true,
  },
} as const;
