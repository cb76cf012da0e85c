import type { Viewer } from "#domain/permissions.ts";
import type { VersionInput, VersionPreview } from "#domain/version.ts";
import { articleToRenew, compareWithCurrent, type NewVersion } from "#server/versions/versions.ts";
import { type IncomingDocument, incomingDocument } from "./incoming.ts";

/** A new version of an article as a request brings it, read and ready to be stored. */
export async function readVersionIncoming(viewer: Viewer, articleId: string, input: VersionInput): Promise<NewVersion> {
  const { document, text, method } = await read(viewer, articleId, input);
  const { note, base, carries } = input;
  return { document, text, method, note, base, carries };
}

/** The same without storing it: what would be stored, and what becomes of each claim. */
export async function previewVersion(viewer: Viewer, articleId: string, input: VersionInput): Promise<VersionPreview> {
  const { document, text, leftOut, fetched } = await read(viewer, articleId, input);
  return { document, text, leftOut, fetched, ...(await compareWithCurrent(viewer, articleId, text)) };
}

/** Reading costs time, so it begins only for those who may bring in a version. */
async function read(viewer: Viewer, articleId: string, input: VersionInput): Promise<IncomingDocument> {
  const { title, url } = await articleToRenew(viewer, articleId);
  const { note: _, base: __, carries: ___, ...content } = input;
  // Relative addresses in a page are relative to where the article was published, unless the request says otherwise.
  const baseUrl = content.baseUrl ?? content.url ?? url;
  return incomingDocument({ ...content, title, ...(baseUrl ? { baseUrl } : {}) });
}
