import "server-only";
import { type ExportJob, ExportOptions, type ExportRequest, ExportScope } from "#domain/exports/export-job.ts";
import type { FormatKey } from "#domain/exports/formats.ts";
import type { Export } from "#prisma/generated/client.ts";

/** What the export was asked to hold. */
export const requestOf = ({ format, scope, options }: Export): ExportRequest => ({
  format: format as FormatKey,
  scope: ExportScope.parse(scope),
  options: ExportOptions.parse(options),
});

/** The export as the person who asked for it sees it. */
export function jobOf(row: Export, now: Date): ExportJob {
  const { id, title, claims, written, name, sizeBytes, fault, askedAt, expiresAt } = row;
  return {
    ...requestOf(row),
    ...{ id, title, claims, written, name, sizeBytes, fault },
    state: row.state === "done" && isExpired(row, now) ? "expired" : row.state,
    askedAt: askedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}

export const isExpired = ({ expiresAt }: Pick<Export, "expiresAt">, now: Date): boolean =>
  expiresAt !== null && expiresAt <= now;
