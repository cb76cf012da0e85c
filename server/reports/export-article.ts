import "server-only";
import { type ExportQuery, exportOf } from "#domain/exports/export-query.ts";
import { fileName } from "#domain/exports/file-name.ts";
import { FORMATS, isTextFormat } from "#domain/exports/formats.ts";
import type { Viewer } from "#domain/permissions.ts";
import { pageOptions } from "#render/page-options.ts";
import { renderReport } from "#render/render-report.ts";
import { MAX_PAUSE_MS, openArticleReport } from "./article-report.ts";
import { takeExportSlot } from "./export-slots.ts";
import { fileStream } from "./file-stream.ts";
import { wholeReport } from "./whole-report.ts";

/** A file as it is written. Its bytes must be read to their end, or cancelled. */
export type ExportedFile = { name: string; mediaType: string; auditHead: string; bytes: ReadableStream<Uint8Array> };

/**
 * The report of an article as a file. Text is written as fast as somebody reads it, and holds little of it in memory;
 * other formats are made as a whole before the first byte is sent.
 */
export async function exportArticle(viewer: Viewer, articleId: string, query: ExportQuery): Promise<ExportedFile> {
  const { format, reportOptions, writeOptions } = exportOf(query);
  const { extension, mediaType } = FORMATS[format];
  const freeSlot = await takeExportSlot();
  try {
    const { report, close } = await openArticleReport(viewer, articleId, reportOptions);
    const file = { name: fileName(report.article.title, extension), mediaType, auditHead: report.auditHead };
    if (!isTextFormat(format)) {
      const whole = await wholeReport(report).finally(close);
      const { bytes } = await renderReport(format, whole);
      freeSlot();
      return { ...file, bytes: new Blob([bytes]).stream() };
    }
    const end = async () => {
      freeSlot();
      await close();
    };
    const pieces = FORMATS[format].write(report, { ...writeOptions, ...pageOptions() });
    return { ...file, bytes: fileStream(pieces, { maxPauseMs: MAX_PAUSE_MS, end }) };
  } catch (error) {
    freeSlot();
    throw error;
  }
}
