import "server-only";
import type { Health } from "#domain/source/health.ts";
import type { CheckedSource } from "#domain/source/source-detail.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { sourceOf } from "#server/claims/rows.ts";

export const checkedSourceOf = (row: Prisma.SourceGetPayload<object>): CheckedSource => ({
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
