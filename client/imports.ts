import { v7 as newId } from "uuid";
import type { Claim } from "#domain/claim.ts";
import type { ImportResult, OfferedClaim } from "#domain/imports/import-result.ts";
import { send } from "./api.ts";

/** The text of a file of annotations or reviews, and the article that it is about where it names none. */
export type FileToImport = { name: string; content: string; articleId: string };

/** What the server would store of a file. */
export const previewFile = (file: FileToImport): Promise<ImportResult> => sendFile("/imports/preview", file);

export const importFile = (file: FileToImport): Promise<ImportResult> => sendFile("/imports", file);

async function sendFile(path: string, { content, articleId }: FileToImport): Promise<ImportResult> {
  const query = articleId === "" ? "" : `?article=${encodeURIComponent(articleId)}`;
  return (await send<ImportResult>("POST", `${path}${query}`, { body: { content } })).value;
}

/** Mark the claim that a review is about. */
export async function markOffered({ article, statement, passage }: OfferedClaim): Promise<Claim> {
  const body = { articleId: article.id, passage, statement };
  return (await send<Claim>("PUT", `/claims/${newId()}`, { body })).value;
}
