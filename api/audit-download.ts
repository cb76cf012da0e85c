import type { AuditExport } from "#domain/audit-log.ts";
import type { Viewer } from "#domain/permissions.ts";
import { auditFile } from "#server/log/audit-log.ts";
import { fileStream } from "#server/reports/file-stream.ts";
import { csvDownload, download } from "./download.ts";

/** How long the receiver of a file may pause. */
const MAX_PAUSE_MS = 60_000;

/** The log as a file that the browser saves. */
export function auditDownload(viewer: Viewer, selection: AuditExport): Response {
  const content = fileStream(auditFile(viewer, selection), { maxPauseMs: MAX_PAUSE_MS, end: async () => {} });
  return selection.format === "csv"
    ? csvDownload(content, "log")
    : download(content, { name: "log.jsonl", mediaType: "application/jsonl; charset=utf-8" });
}
