import type { ExportAllQuery, ExportQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { SentError } from "./sent-error.ts";

/** A file for a request, of one article or of many. */
export type FileTask =
  | { kind: "article"; viewer: Viewer; articleId: string; query: ExportQuery }
  | { kind: "all"; viewer: Viewer; query: ExportAllQuery };

/** What the export process does: make a file for a request, or write the file of an export that waits as a job. */
export type ExportTask = FileTask | { kind: "job"; exportId: string };

/** What a file is, before its bytes are there. */
export type FileHead = { name: string; mediaType: string; auditHead: string };

/** What the app sends. `id` numbers a task; `next` asks for the next bytes of its file; `cancel` ends it. */
export type ExportMessage = { id: number } & ({ task: ExportTask } | { next: true } | { cancel: true });

/** What the export process answers. An error can come without a question, when nobody reads the file. */
export type ExportAnswer = { file: FileHead } | { bytes: Uint8Array } | { isOver: true } | { error: SentError };
