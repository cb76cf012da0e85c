import * as z from "zod";
import { CorrectionQuery, CorrectionRequestInput } from "#domain/correction-request.ts";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";

/** The routes about correction requests; part of the table in routes.ts. */
export const CORRECTION_ROUTES = {
  "GET /articles/:articleId/correction-requests": {
    summary: "Correction requests on the claims of an article, latest first, by keyset pages",
    params: z.object({ articleId: Id }),
    query: PageQuery,
  },
  "GET /claims/:claimId/correction-requests": {
    summary: "Correction requests on a claim, latest first, by keyset pages",
    params: z.object({ claimId: Id }),
    query: PageQuery,
  },
  "GET /correction-requests": {
    summary: "Correction requests of all articles, by keyset pages, or all that match as CSV",
    query: CorrectionQuery,
    produces: "*/*",
  },
  "DELETE /correction-requests/:requestId": {
    summary: "Remove a correction request; its history is kept, and saving it restores it",
    params: z.object({ requestId: Id }),
    ifMatch: true,
  },
  "PUT /correction-requests/:requestId": {
    summary: "Note a correction request to the outlet, change it, record the outcome, or restore it",
    params: z.object({ requestId: Id }),
    input: CorrectionRequestInput,
    ifMatch: true,
    creates: true,
  },
} as const;
