import { ClaimsToExport, ClaimTagsInput, MAX_CLAIMS } from "#domain/claim-batch.ts";
import { ClaimFilter, ClaimsQuery } from "#domain/claim-filter.ts";
import { ExportAllQuery } from "#domain/exports/export-query.ts";

/** The routes about claims across articles; part of the table in routes.ts. */
export const CLAIM_LIST_ROUTES = {
  "GET /claims": {
    summary: "Claims of all articles as the viewer may see them, by keyset pages, or all that match as CSV",
    query: ClaimsQuery,
    produces: "*/*",
  },
  "GET /export": {
    summary: "The reports of all articles as one file, or of the claims that a filter selects",
    query: ExportAllQuery,
    produces: "*/*",
  },
  "GET /claims/ids": {
    summary: `The ids of claims that match, in the order of the list, at most ${MAX_CLAIMS}`,
    query: ClaimFilter,
  },
  "PUT /claims": {
    summary: `Add tags to many claims and take others off, at most ${MAX_CLAIMS}; answers which were left as they are`,
    input: ClaimTagsInput,
  },
  "POST /claims/csv": {
    summary: `These claims as CSV, at most ${MAX_CLAIMS}`,
    input: ClaimsToExport,
    produces: "*/*",
  },
} as const;
