import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Health } from "#domain/source/health.ts";
import type {
  CheckedSource,
  SnapshotSummary,
  SourceCheck,
  SourceDetail,
  SourceUse,
} from "#domain/source/source-detail.ts";
import type { Redirect } from "#domain/source/taking.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { quoteLocationOf, sourceOf } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";
import { visibleSources } from "./sources.ts";

/** Snapshots, checks and pieces of evidence that are given with a source, the latest of each. */
const MAX_LISTED = 50;

/** A source with everything that is known of it and that the viewer may know. */
export async function readSource(viewer: Viewer, id: string): Promise<SourceDetail> {
  permit(can(viewer, "source.read"));
  const detail = await findDetail(db, viewer, id);
  if (!detail) throw new NotFoundError("source");
  return detail;
}

export async function findDetail(tx: Transaction, viewer: Viewer, id: string): Promise<SourceDetail | null> {
  const row = await tx.source.findFirst({
    where: { AND: [{ id }, visibleSources(viewer)] },
    include: {
      snapshots: {
        orderBy: [{ takenAt: "desc" }, { id: "desc" }],
        take: MAX_LISTED,
        include: SUMMARY,
      },
      checks: { orderBy: [{ at: "desc" }, { id: "desc" }], take: MAX_LISTED },
    },
  });
  if (!row) return null;
  return {
    ...checkedSourceOf(row),
    snapshots: row.snapshots.map(summaryOf),
    checks: row.checks.map(checkOf),
    usedBy: await usesOf(tx, viewer, id),
  };
}

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

const SUMMARY = { content: { omit: { text: true } }, stamp: { select: { at: true } } } as const;
type SnapshotRow = Prisma.SnapshotGetPayload<{ include: typeof SUMMARY }>;

const summaryOf = ({ content, stamp, ...row }: SnapshotRow): SnapshotSummary => ({
  id: row.id,
  sha256: row.sha256,
  takenAt: row.takenAt.toISOString(),
  requestedUrl: row.requestedUrl,
  finalUrl: row.finalUrl,
  redirects: row.redirects as Redirect[],
  status: row.status,
  mediaType: content.mediaType,
  sizeBytes: content.sizeBytes,
  pageStarts: content.pageStarts,
  mainEnd: content.mainEnd,
  // A page without a main text can still have menus and teasers.
  hasText: content.mainEnd > 0 || content.textFault === null,
  textFault: content.textFault,
  isPicture: content.shownSha256 !== null,
  stampedAt: stamp?.at.toISOString() ?? null,
});

const checkOf = ({ at, result, status, finalUrl, sentence }: Prisma.SourceCheckGetPayload<object>): SourceCheck => ({
  at: at.toISOString(),
  result,
  status,
  finalUrl,
  sentence,
});

async function usesOf(tx: Transaction, viewer: Viewer, sourceId: string): Promise<SourceUse[]> {
  const pieces = await tx.evidence.findMany({
    where: { sourceId, verdict: { AND: [verdictsKnownTo(viewer), { claim: { withdrawnAt: null } }] } },
    include: {
      verdict: {
        select: { claim: { select: { id: true, statement: true, article: { select: { id: true, title: true } } } } },
      },
    },
    orderBy: { id: "desc" },
    take: MAX_LISTED,
  });
  return pieces.map(({ verdict: { claim }, stance, quote, locator, ...piece }) => ({
    articleId: claim.article.id,
    articleTitle: claim.article.title,
    claimId: claim.id,
    statement: claim.statement,
    stance,
    quote,
    locator,
    quoteLocation: quoteLocationOf(piece),
  }));
}
