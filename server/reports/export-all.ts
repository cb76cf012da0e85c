import "server-only";
import { type ExportAllQuery, exportOf } from "#domain/exports/export-query.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS, type WriteOptions } from "#domain/exports/formats.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { openSnapshot } from "#server/db/snapshot.ts";
import { periodOf } from "#server/settings/period.ts";
import { MAX_DURATION_MS, MAX_PAUSE_MS } from "./article-report.ts";
import type { ExportedFile } from "./export-article.ts";
import { takeExportSlot } from "./export-slots.ts";
import { fileStream } from "./file-stream.ts";
import { openReportSet } from "./report-set.ts";

/** The claims of all articles, or those that a filter selects, as one file. It is written as fast as somebody reads it. */
export async function exportAll(viewer: Viewer, query: ExportAllQuery, now = new Date()): Promise<ExportedFile> {
  permit(can(viewer, "report.export"));
  const { format, reportOptions, writeOptions } = exportOf(query);
  const { extension, mediaType, writeAll } = FORMATS[format];
  const where = selectedClaims(viewer, query, await periodOf(query));
  const freeSlot = await takeExportSlot();
  const { tx, close } = await openSnapshot({ maxDurationMs: MAX_DURATION_MS, maxPauseMs: 2 * MAX_PAUSE_MS }).catch(
    (error) => {
      freeSlot();
      throw error;
    },
  );
  const end = async () => {
    freeSlot();
    await close();
  };
  try {
    const set = await openReportSet(tx, viewer, { where, options: reportOptions, now });
    const options: WriteOptions = { ...writeOptions, typefaces: [] };
    const pieces = writeAll(set, options);
    const bytes = fileStream(pieces, { maxPauseMs: MAX_PAUSE_MS, end });
    return { name: fileName("Claims", extension), mediaType, auditHead: set.auditHead, bytes };
  } catch (error) {
    await end();
    throw error;
  }
}
