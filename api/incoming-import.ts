import { contentOf, type ImportInput, type ImportResult } from "#domain/imports/import-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnotations } from "#ingest/annotations/read-annotations.ts";
import { type ImportOptions, importFile, permitImport, previewImport } from "#server/imports/import-file.ts";

/** Store what is in the file of a request. `created`: whether anything is new. */
export async function storeIncoming(viewer: Viewer, input: ImportInput, options: ImportOptions) {
  permitImport(viewer);
  const value = await importFile(viewer, await readAnnotations(contentOf(input)), options);
  return { value, created: isAnythingNew(value) };
}

/** What the file of a request would store. */
export async function previewIncomingImport(viewer: Viewer, input: ImportInput, options: ImportOptions) {
  permitImport(viewer);
  return previewImport(viewer, await readAnnotations(contentOf(input)), options);
}

const isAnythingNew = ({ created }: ImportResult): boolean =>
  created.articles.length + created.claims.length + created.precedents.length + created.comments > 0;
