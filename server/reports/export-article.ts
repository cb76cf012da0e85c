import "server-only";
import { type ExportQuery, exportOf } from "#domain/exports/export-query.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import type { Viewer } from "#domain/permissions.ts";
import { MAX_PAUSE_MS, openArticleReport } from "./article-report.ts";
import { takeExportSlot } from "./export-slots.ts";
import { fileStream } from "./file-stream.ts";

/** A file as it is written. Its bytes must be read to their end, or cancelled. */
export type ExportedFile = { name: string; mediaType: string; auditHead: string; bytes: ReadableStream<Uint8Array> };

/** The report of an article as a file. It is written as fast as somebody reads it, and holds little of it in memory. */
export async function exportArticle(viewer: Viewer, articleId: string, query: ExportQuery): Promise<ExportedFile> {
  const { format, reportOptions, writeOptions } = exportOf(query);
  const { extension, mediaType, write } = FORMATS[format];
  const freeSlot = await takeExportSlot();
  try {
    const { report, close } = await openArticleReport(viewer, articleId, reportOptions);
    const end = async () => {
      freeSlot();
      await close();
    };
    return {
      name: fileName(report.article.title, extension),
      mediaType,
      auditHead: report.auditHead,
      bytes: fileStream(write(report, writeOptions), { maxPauseMs: MAX_PAUSE_MS, end }),
    };
  } catch (error) {
    freeSlot();
    throw error;
  }
}
