import "server-only";
import type { Health } from "#domain/source/health.ts";
import type { CheckedSource } from "#domain/source/source-detail.ts";
import { type SourceRow, sourceOf } from "#server/claims/evidence-rows.ts";

export const checkedSourceOf = (row: SourceRow): CheckedSource => ({
  ...sourceOf(row),
  doi: row.doi,
  detailsState: row.detailsState,
  detailsFault: row.detailsFault,
  health: row.health as Health,
  checkedAt: row.checkedAt?.toISOString() ?? null,
  archiveState: row.archiveState,
  archivedUrl: row.archivedUrl,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  archiveFault: row.archiveFault,
});
