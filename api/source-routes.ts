import * as z from "zod";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { ArchiveRecord } from "#domain/source/archiving.ts";
import { QuoteToLocate, SnapshotQuery, SourceLookup, SourceMergeInput } from "#domain/source/source-detail.ts";
import { SourceFile } from "#domain/source/source-file.ts";
import { SourcesQuery } from "#domain/source/source-filter.ts";
import { SourceChange } from "#domain/source.ts";
import { MAX_ARTICLE_BODY_BYTES } from "./version-routes.ts";

const source = z.object({ sourceId: Id });
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, "A SHA-256 is 64 characters from 0 to 9 and a to f.");
const snapshot = z.object({ sourceId: Id, sha256: Sha256 });

/** The routes about sources; part of the table in routes.ts. */
export const SOURCE_ROUTES = {
  "GET /sources": {
    summary:
      "The library of sources, by keyset pages, with the number of claims that rest on each; with `format` all as a file",
    query: SourcesQuery,
  },
  "POST /sources/lookup": {
    summary: "What is known of an address or a DOI; details and a snapshot of a new one are fetched in the background",
    input: SourceLookup,
    accepts: true,
  },
  "POST /sources/check": {
    summary: "Have all cited sources looked at, in the background, those of one host ten seconds apart",
    accepts: true,
  },
  "GET /sources/check": {
    summary: "How many of the cited sources have been looked at since somebody had all of them looked at",
  },
  "POST /sources/files": {
    summary: "Add a file as a source: PDF, PNG, JPEG, WebP or plain text by its bytes, at most 20 MB",
    input: SourceFile,
    maxBytes: MAX_ARTICLE_BODY_BYTES,
    creates: true,
  },
  "GET /sources/:sourceId": {
    summary: "A source with its snapshots, its checks and the evidence that rests on it, the newest 50 of each",
    params: source,
  },
  "PUT /sources/:sourceId": { summary: "Correct a source", params: source, input: SourceChange, ifMatch: true },
  "GET /sources/:sourceId/history": {
    summary: "What people changed in a source, newest first, by keyset pages",
    params: source,
    query: PageQuery,
  },
  "POST /sources/:sourceId/check": {
    summary: "Have a source looked at now, in the background",
    params: source,
    accepts: true,
  },
  "POST /sources/:sourceId/archive": {
    summary: "Ask the outside archive for a copy of a source, in the background",
    params: source,
    accepts: true,
  },
  "PUT /sources/:sourceId/archive": {
    summary: "Record the address of a copy of a source in an archive, or remove it",
    params: source,
    input: ArchiveRecord,
    ifMatch: true,
  },
  "GET /sources/:sourceId/wacz": {
    summary: "What was kept of a source as a web archive (WACZ), the latest 2,000 snapshots",
    params: source,
    produces: "application/wacz",
  },
  "GET /articles/:articleId/wacz": {
    summary:
      "What was kept of the sources of an article, as far as the viewer may know of them, as a web archive (WACZ)",
    params: z.object({ articleId: Id }),
    produces: "application/wacz",
  },
  "GET /sources/:sourceId/duplicates": {
    summary: "Sources that could be the same publication as this one, at most 20",
    params: source,
  },
  "PUT /sources/:sourceId/merge": {
    summary: "Merge a source into another one, which then stands for both; answers with that one",
    params: source,
    input: SourceMergeInput,
  },
  "DELETE /sources/:sourceId/merge": {
    summary: "Undo the merge of a source, which then stands for itself again",
    params: source,
  },
  "PUT /sources/:sourceId/settled": {
    summary: "Say that what has changed in a source, up to this snapshot, has been read",
    params: source,
    input: z.strictObject({ sha256: Sha256 }),
  },
  "GET /sources/:sourceId/snapshots/:sha256": {
    summary:
      "The text of a snapshot; with `raw` the bytes that were fetched, with `shown` its picture without metadata",
    params: snapshot,
    query: SnapshotQuery,
    produces: "*/*",
  },
  "POST /sources/:sourceId/snapshots/:sha256/quote": {
    summary: "How a quote stands in the text of a snapshot: found, found with changes, or absent",
    params: snapshot,
    input: QuoteToLocate,
  },
  "GET /sources/:sourceId/snapshots/:sha256/changes": {
    summary: "What has changed in the main text of a source since an earlier snapshot, at most 200 passages",
    params: snapshot,
    query: z.strictObject({ since: Sha256 }),
  },
} as const;
