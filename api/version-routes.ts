import * as z from "zod";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { VersionInput } from "#domain/version.ts";

/** Limit of the body of an import: the largest file in Base64, and the details. */
export const MAX_ARTICLE_BODY_BYTES = 28_000_000;

const article = z.object({ articleId: Id });
const VersionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "A version is a number from 1.")
  .transform(Number);
const version = z.object({ articleId: Id, number: VersionNumber });

/** The routes about the versions of an article; part of the table in routes.ts. */
export const VERSION_ROUTES = {
  "GET /articles/:articleId/versions": {
    summary: "The versions of an article, newest first, by keyset pages",
    params: article,
    query: PageQuery,
  },
  "POST /articles/:articleId/versions": {
    summary: "Save a new version; the answer says how each claim is anchored on it",
    params: article,
    input: VersionInput,
    maxBytes: MAX_ARTICLE_BODY_BYTES,
    creates: true,
  },
  "POST /articles/:articleId/versions/preview": {
    summary: "What a new version would store, and what it would do to each claim",
    params: article,
    input: VersionInput,
    maxBytes: MAX_ARTICLE_BODY_BYTES,
  },
  "GET /articles/:articleId/versions/:number": { summary: "One version: document, text, SHA-256", params: version },
  "GET /articles/:articleId/versions/:number/claims": {
    summary: "Claims with the anchors they had on this version",
    params: version,
    query: z.strictObject({ after: Id.optional() }),
  },
  "GET /articles/:articleId/comparison": {
    summary: "Two versions with claims on both, by keyset pages; by default the current one and the one before",
    params: article,
    query: z.strictObject({
      from: VersionNumber.optional(),
      to: VersionNumber.optional(),
      after: Id.optional(),
    }),
  },
} as const;
