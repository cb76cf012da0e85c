import * as z from "zod";
import { CorrectionRequestInput } from "#domain/correction-request.ts";
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
  "PUT /correction-requests/:requestId": {
    summary: "Ask the outlet for a correction, or record the outcome",
    params: z.object({ requestId: Id }),
    input: CorrectionRequestInput,
    ifMatch: true,
    creates: true,
  },
} as const;
