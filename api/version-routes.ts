import * as z from "zod";
import { CorrectionRequestInput } from "#domain/correction-request.ts";
import { Id } from "#domain/fields.ts";
import { VersionInput } from "#domain/version.ts";

/** Bytes of a request that brings an article: the largest file in Base64, and what is said about it. */
export const ARTICLE_BYTES = 28_000_000;

const article = z.object({ articleId: Id });
const claim = z.object({ claimId: Id });
const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "A version is a number from 1.")
  .transform(Number);
const version = z.object({ articleId: Id, number: VersionNumber });

/** The routes about the versions of an article; part of the table in routes.ts. */
export const VERSION_ROUTES = {
  "GET /articles/:articleId/versions": { summary: "The versions of an article, newest first", params: article },
  "POST /articles/:articleId/versions": {
    summary: "Bring in a new version; says how each claim stands on it",
    params: article,
    input: VersionInput,
    maxBytes: ARTICLE_BYTES,
    creates: true,
  },
  "POST /articles/:articleId/versions/preview": {
    summary: "What a new version would store, and what it would do to each claim",
    params: article,
    input: VersionInput,
    maxBytes: ARTICLE_BYTES,
  },
  "GET /articles/:articleId/versions/:number": { summary: "One version: document, text, SHA-256", params: version },
  "GET /articles/:articleId/versions/:number/claims": {
    summary: "Claims with the anchors they had on this version",
    params: version,
    query: z.strictObject({ after: Id.optional() }),
  },
  "GET /articles/:articleId/comparison": {
    summary: "Two versions side by side with the claims on both; the current one and the one before unless told",
    params: article,
    query: z.strictObject({ from: VersionNumber.optional(), to: VersionNumber.optional() }),
  },
} as const;

/** The routes about corrections that outlets were asked for; part of the table in routes.ts. */
export const CORRECTION_ROUTES = {
  "GET /articles/:articleId/correction-requests": {
    summary: "Corrections asked for on the claims of an article",
    params: article,
  },
  "GET /claims/:claimId/correction-requests": { summary: "Corrections asked for on a claim", params: claim },
  "PUT /correction-requests/:requestId": {
    summary: "Ask the outlet for a correction, or note what came of it",
    params: z.object({ requestId: Id }),
    input: CorrectionRequestInput,
    ifMatch: true,
    creates: true,
  },
} as const;
