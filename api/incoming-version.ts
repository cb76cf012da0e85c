import type { ArticleContent } from "#domain/article-content.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { VersionInput, VersionPreview } from "#domain/version.ts";
import { articleToRenew, compareWithCurrent, type NewVersion } from "#server/versions/versions.ts";
import { type IncomingDocument, incomingDocument, refuseDoubt } from "./incoming.ts";

/** A new version of an article as a request brings it, read and ready to be stored. */
export async function readIncomingVersion(viewer: Viewer, articleId: string, input: VersionInput): Promise<NewVersion> {
  const { document, text, method, guess } = await read(viewer, articleId, input);
  refuseDoubt(guess);
  const { note, base, carries } = input;
  return { document, text, method, note, base, carries };
}

/** What a new version would store, and what becomes of each claim. */
export async function previewVersion(viewer: Viewer, articleId: string, input: VersionInput): Promise<VersionPreview> {
  const { document, text, leftOut, fetched, guess, page } = await read(viewer, articleId, input);
  return {
    document,
    text,
    leftOut,
    fetched,
    guess,
    ...page,
    ...(await compareWithCurrent(viewer, articleId, { document, text })),
  };
}

/** Reading costs time, so `articleToRenew` checks the permission first. */
async function read(viewer: Viewer, articleId: string, { content, method }: VersionInput): Promise<IncomingDocument> {
  const { title, url, language } = await articleToRenew(viewer, articleId);
  return incomingDocument(relativeTo(url, content), method, { title, language });
}

/** Addresses in the content are relative to where the article was published, unless the request says otherwise. */
function relativeTo(published: string | null, content: ArticleContent): ArticleContent {
  if (published === null || content.kind === "url" || content.kind === "text") return content;
  return { ...content, url: content.url ?? published };
}
