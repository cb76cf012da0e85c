import type { ImportJob } from "#domain/imports/import-job.ts";
import { contentOf, type ImportInput, type ImportResult } from "#domain/imports/import-result.ts";
import { MAX_PART_ITEMS } from "#domain/imports/imported-file.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnotations } from "#ingest/annotations/read-annotations.ts";
import { type ImportOptions, importFile, permitImport, previewImport } from "#server/imports/import-file.ts";
import { requestImport } from "#server/imports/import-job.ts";
import { acceptedResult, saveResult } from "./endpoint.ts";

/** Store what is in the file of a request. A job does it for a large file. */
export const storeIncoming = (viewer: Viewer, input: ImportInput, options: ImportOptions) =>
  takeIncoming(viewer, input, options, true);

/** What the file of a request would store. A job finds it out for a large file. */
export const previewIncomingImport = (viewer: Viewer, input: ImportInput, options: ImportOptions) =>
  takeIncoming(viewer, input, options, false);

async function takeIncoming(viewer: Viewer, input: ImportInput, options: ImportOptions, isChecked: boolean) {
  permitImport(viewer);
  const content = contentOf(input);
  const { file, total } = await readAnnotations(content);
  if (total > MAX_PART_ITEMS) {
    const job: ImportJob = await requestImport(viewer, { content, items: total, isChecked, ...options });
    return acceptedResult(job);
  }
  if (!isChecked) return previewImport(viewer, file, options);
  const value = await importFile(viewer, file, options);
  return saveResult({ value, created: isAnythingNew(value) });
}

const isAnythingNew = ({ created }: ImportResult): boolean =>
  created.articles.length + created.claims.length + created.precedents.length + created.comments > 0;
