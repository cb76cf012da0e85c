import { v7 as newId } from "uuid";
import type { Claim } from "#domain/claim.ts";
import type { ImportJob } from "#domain/imports/import-job.ts";
import type { ImportResult, OfferedClaim } from "#domain/imports/import-result.ts";
import { send } from "./api.ts";

/** The text of a file of annotations or reviews, and the article that it is about where it names none. */
export type FileToImport = { name: string; content: string; articleId: string };

/** What the server would store of a file, or the job that finds it out for a large one. */
export const previewFile = (file: FileToImport): Promise<ImportResult | ImportJob> =>
  sendFile("/imports/preview", file);

export const importFile = (file: FileToImport): Promise<ImportResult | ImportJob> => sendFile("/imports", file);

async function sendFile(path: string, { content, articleId }: FileToImport): Promise<ImportResult | ImportJob> {
  const query = articleId === "" ? "" : `?article=${encodeURIComponent(articleId)}`;
  return (await send<ImportResult | ImportJob>("POST", `${path}${query}`, { body: { content } })).value;
}

/** How it stands with the import of a large file. */
export const readImport = async (id: string): Promise<ImportJob> =>
  (await send<ImportJob>("GET", `/imports/${id}`)).value;

/** Store a large file that was checked. */
export const storeImport = async (id: string): Promise<ImportJob> =>
  (await send<ImportJob>("POST", `/imports/${id}/store`)).value;

/** Cancel the import of a large file. What was stored stays. */
export const cancelImport = async (id: string): Promise<ImportJob> =>
  (await send<ImportJob>("DELETE", `/imports/${id}`)).value;

/** Mark the claim that a review is about. */
export async function markOffered({ article, statement, passage }: OfferedClaim): Promise<Claim> {
  const body = { articleId: article.id, passage, statement };
  return (await send<Claim>("PUT", `/claims/${newId()}`, { body })).value;
}
