import "server-only";
import { type Claim, inTextOrder } from "#domain/claim.ts";
import type { ComparedPart } from "#domain/comparison/compared-part.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Comparison } from "#domain/version.ts";
import { readVersion, readVersionText } from "#server/articles/articles.ts";
import { allBatches, readClaimBatch } from "#server/claims/batches.ts";
import { anchorOf, type ClaimRow, claimSeenBy } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { inSnapshot } from "#server/db/transaction.ts";
import { mapInSlices } from "#server/slices.ts";
import { compareLongTexts, diffLongTexts } from "./long-texts.ts";

/** The claims of an old version, each with the anchor it had there. Everything else about them is current. */
export async function claimsOnVersion(viewer: Viewer, articleId: string, number: number, after?: string) {
  permit(can(viewer, "article.read"));
  const { rows, ...more } = await inSnapshot(async (tx) => {
    const version = { articleId_number: { articleId, number } };
    if (await tx.version.findUnique({ where: version, select: { number: true } }))
      return readClaimBatch(
        tx,
        viewer,
        { articleId, withdrawnAt: null, anchors: { some: { versionNumber: number } } },
        after,
      );
    throw new NotFoundError("version");
  });
  const anchors = await anchorsOn(articleId, number, rows);
  const seen = await mapInSlices(rows, (row) => claimSeenBy(viewer, row));
  const claims = seen.flatMap((claim) => {
    const anchor = anchors.get(claim.id);
    return anchor ? [{ ...claim, anchor }] : [];
  });
  return { claims, ...more };
}

/** Every claim of an old version, for a page that shows them all. */
export const allClaimsOnVersion = async (viewer: Viewer, articleId: string, number: number): Promise<Claim[]> =>
  inTextOrder(await allBatches((after) => claimsOnVersion(viewer, articleId, number, after)));

type Requested = { from?: number | undefined; to?: number | undefined };

/** Two versions side by side, with a batch of the claims on both. The default is the current version and the one before. */
export async function compareVersions(
  viewer: Viewer,
  articleId: string,
  { after, ...requested }: Requested & { after?: string | undefined },
): Promise<Comparison> {
  permit(can(viewer, "article.read"));
  const { from, to } = await numbersOf(articleId, requested);
  const [older, newer] = [await readVersion(viewer, articleId, from), await readVersion(viewer, articleId, to)];
  const isAnchored = { anchors: { some: { versionNumber: { in: [from, to] } } } };
  const { rows, ...more } = await inSnapshot((tx) =>
    readClaimBatch(tx, viewer, { articleId, withdrawnAt: null, ...isAnchored }, after),
  );
  return { from: older, to: newer, claims: await pairsOf(viewer, rows, { from, to }), ...more };
}

/** Part of two versions side by side, with the claims on the passages that it shows, and how many claims there are. */
export type PartOfVersions = {
  from: number;
  to: number;
  part: ComparedPart;
  claims: Comparison["claims"];
  claimCount: number;
};

export async function comparePartOfVersions(
  viewer: Viewer,
  articleId: string,
  { part: wanted, ...requested }: Requested & { part: number },
): Promise<PartOfVersions> {
  permit(can(viewer, "article.read"));
  const { from, to } = await numbersOf(articleId, requested);
  const [older, newer] = [await readVersionText(viewer, articleId, from), await readVersionText(viewer, articleId, to)];
  const part = await compareLongTexts({ from: older, to: newer, number: wanted });
  const where = { articleId, versionNumber: { in: [from, to] }, claim: { withdrawnAt: null } };
  const select = { claimId: true, versionNumber: true, start: true, end: true } as const;
  const places = await db.anchor.findMany({ where, select });
  const shown = places.filter(({ versionNumber, start, end }) => {
    // A claim that was lost before is listed beside the first part.
    if (start === null || end === null) return versionNumber === from && part.number === 1;
    const passage = versionNumber === from ? part.from : part.to;
    return start < passage.end && end > passage.start;
  });
  const ids = [...new Set(shown.map(({ claimId }) => claimId))];
  const rows = await allBatches(async (after) => {
    const batch = await inSnapshot((tx) => readClaimBatch(tx, viewer, { AND: [{ id: { in: ids } }] }, after));
    return { ...batch, claims: batch.rows };
  });
  const claims = await pairsOf(viewer, rows, { from, to });
  return { from, to, part, claims, claimCount: new Set(places.map(({ claimId }) => claimId)).size };
}

/** The numbers of the versions to compare. Throws where there is no such article. */
async function numbersOf(articleId: string, requested: Requested): Promise<{ from: number; to: number }> {
  const article = await db.article.findUnique({ where: { id: articleId }, select: { currentVersion: true } });
  if (!article) throw new NotFoundError("article");
  const to = requested.to ?? article.currentVersion;
  return { from: requested.from ?? Math.max(1, to - 1), to };
}

type Pair = Comparison["claims"][number];

async function pairsOf(viewer: Viewer, rows: ClaimRow[], { from, to }: { from: number; to: number }): Promise<Pair[]> {
  const [row] = rows;
  if (!row) return [];
  const [before, after] = [await anchorsOn(row.articleId, from, rows), await anchorsOn(row.articleId, to, rows)];
  const claims = await mapInSlices(rows, (row) => claimSeenBy(viewer, row));
  const moved = await movedBetween(row.articleId, { from, to });
  const pairs = claims
    .map(
      (claim): Pair => ({
        ...{ claim, from: before.get(claim.id) ?? null, to: after.get(claim.id) ?? null },
        ...(moved.has(claim.id) ? {} : { onlyShifted: true }),
      }),
    )
    .filter((pair) => pair.from !== null || pair.to !== null);
  const diffs = await diffLongTexts(
    pairs.map(({ from, to }) => (from?.passage && to?.passage ? [from.exact, to.exact] : ["", ""])),
  );
  return inOrderOf(
    pairs.map((pair, index) => {
      const diff = diffs[index];
      return diff ? { ...pair, diff } : pair;
    }),
  );
}

/** The ids of the claims that really moved in one of the versions after the older one, up to the newer one. */
async function movedBetween(articleId: string, { from, to }: { from: number; to: number }): Promise<Set<string>> {
  const versionNumber = { gt: Math.min(from, to), lte: Math.max(from, to) };
  const where = { articleId, versionNumber, state: "moved", shifted: false } as const;
  const rows = await db.anchor.findMany({ where, select: { claimId: true }, distinct: ["claimId"] });
  return new Set(rows.map(({ claimId }) => claimId));
}

/** In the order of the newer text. Claims that are only in the older text come last, in its order. */
function inOrderOf(pairs: Pair[]): Pair[] {
  const anchored = pairs.map((pair) => ({
    ...pair.claim,
    pair,
    anchor: pair.to ?? { ...(pair.from ?? pair.claim.anchor), passage: null },
  }));
  return inTextOrder(anchored).map(({ pair }) => pair);
}

async function anchorsOn(articleId: string, versionNumber: number, claims?: { id: string }[]) {
  const where = { articleId, versionNumber, ...(claims ? { claimId: { in: claims.map(({ id }) => id) } } : {}) };
  const rows = await db.anchor.findMany({ where });
  return new Map(rows.map((row) => [row.claimId, anchorOf(row)]));
}
