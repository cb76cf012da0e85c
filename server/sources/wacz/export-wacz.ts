import "server-only";
import { RuleError } from "#domain/errors.ts";
import { fileName } from "#domain/exports/file-name.ts";
import type { Viewer } from "#domain/permissions.ts";
import { takeExportSlot } from "#server/reports/export-slots.ts";
import { fileStream } from "#server/reports/file-stream.ts";
import { type Collection, snapshotsOfArticle, snapshotsOfSource } from "./kept-snapshots.ts";
import { waczBytes } from "./wacz.ts";

/** A reader who reads nothing for this long loses the file, because it takes one of few slots. */
const MAX_PAUSE_MS = 30_000;

/** A file as it is written. Its bytes must be read to their end, or cancelled. */
type ArchiveFile = { name: string; mediaType: string; bytes: ReadableStream<Uint8Array> };

/** What Galley has kept of a source, as a web archive. */
export const exportSource = async (viewer: Viewer, sourceId: string): Promise<ArchiveFile> =>
  fileOf(await snapshotsOfSource(viewer, sourceId), "Galley has kept no copy of this source yet.");

/** What Galley has kept of all sources of an article, as a web archive. */
export const exportSources = async (viewer: Viewer, articleId: string): Promise<ArchiveFile> =>
  fileOf(await snapshotsOfArticle(viewer, articleId), "Galley has kept no copy of a source of this article yet.");

async function fileOf(collection: Collection, nothing: string): Promise<ArchiveFile> {
  if (collection.snapshots.length === 0) throw new RuleError(nothing);
  const freeSlot = await takeExportSlot();
  return {
    name: fileName(collection.title, "wacz"),
    mediaType: "application/wacz",
    bytes: fileStream(waczBytes(collection), { maxPauseMs: MAX_PAUSE_MS, end: async () => freeSlot() }),
  };
}
