import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SnapshotSummary, SourceCheck, SourceDetail, SourceUse } from "#domain/source/source-detail.ts";
import type { Redirect } from "#domain/source/taking.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { quoteLocationOf } from "#server/claims/evidence-rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";
import { checkedSourceOf } from "./checked-source.ts";
import { claimsOn } from "./claims-on-sources.ts";
import { mergedSources } from "./merged-sources.ts";
import { knownMembers } from "./same-source.ts";

/** Snapshots, checks and pieces of evidence that are given with a source, the latest of each. */
const MAX_LISTED = 50;

/** A source with everything that is known of it and that the viewer may know. */
export async function readSource(viewer: Viewer, id: string): Promise<SourceDetail> {
  permit(can(viewer, "source.read"));
  const detail = await findDetail(db, viewer, id);
  if (!detail) throw new NotFoundError("source");
  return detail;
}

/** The same for pages; null where there is no such source for the viewer. */
export const findSource = async (viewer: Viewer, id: string): Promise<SourceDetail | null> =>
  can(viewer, "source.read") ? findDetail(db, viewer, id) : null;

/** Of merged sources it gives the one that stands for all, with what is known of each. */
export async function findDetail(tx: Transaction, viewer: Viewer, id: string): Promise<SourceDetail | null> {
  const members = await knownMembers(tx, viewer, id);
  const [first] = members;
  if (!first) return null;
  const ofAll = { where: { sourceId: oneOf(members) }, take: MAX_LISTED };
  const [row, snapshots, checks, merged] = await Promise.all([
    tx.source.findUniqueOrThrow({ where: { id: first } }),
    tx.snapshot.findMany({ ...ofAll, orderBy: [{ takenAt: "desc" }, { id: "desc" }], include: SUMMARY_PARTS }),
    tx.sourceCheck.findMany({ ...ofAll, orderBy: [{ at: "desc" }, { id: "desc" }] }),
    mergedSources(tx, members.slice(1)),
  ]);
  return {
    ...checkedSourceOf(row),
    createdAt: row.createdAt.toISOString(),
    mayChange: can(viewer, "source.change", row.addedById),
    claims: (await claimsOn(tx, viewer, [first])).get(first) ?? 0,
    snapshots: snapshots.map(summaryOf),
    checks: checks.map(checkOf),
    usedBy: await usesOf(tx, viewer, members),
    merged,
  };
}

const SUMMARY_PARTS = { content: { omit: { text: true } }, stamp: { select: { at: true } } } as const;

type SnapshotRow = Prisma.SnapshotGetPayload<{ include: typeof SUMMARY_PARTS }>;

const summaryOf = ({ content, stamp, ...row }: SnapshotRow): SnapshotSummary => ({
  id: row.id,
  sourceId: row.sourceId,
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

async function usesOf(tx: Transaction, viewer: Viewer, sourceIds: string[]): Promise<SourceUse[]> {
  const pieces = await tx.evidence.findMany({
    where: {
      sourceId: oneOf(sourceIds),
      verdict: { AND: [verdictsKnownTo(viewer), { claim: { withdrawnAt: null } }] },
    },
    include: {
      verdict: {
        select: { claim: { select: { id: true, statement: true, article: { select: { id: true, title: true } } } } },
      },
    },
    orderBy: { id: "desc" },
    take: MAX_LISTED,
  });
  return pieces.map(({ verdict: { claim }, stance, quote, locator, ...piece }) => ({
    id: piece.id,
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
