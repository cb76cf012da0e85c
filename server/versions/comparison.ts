import "server-only";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import { type Anchor, type Claim, inTextOrder } from "#domain/claim.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Comparison } from "#domain/version.ts";
import { readVersion } from "#server/articles/articles.ts";
import { allBatches, readClaimBatch } from "#server/claims/batches.ts";
import { allClaimsInArticle } from "#server/claims/claims.ts";
import { anchorOf, claimSeenBy } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { inSnapshot } from "#server/db/transaction.ts";

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
  const claims = rows.flatMap((row) => {
    const anchor = anchors.get(row.id);
    return anchor ? [{ ...claimSeenBy(viewer, row), anchor }] : [];
  });
  return { claims, ...more };
}

/** Every claim of an old version, for a page that shows them all. */
export const allClaimsOnVersion = async (viewer: Viewer, articleId: string, number: number): Promise<Claim[]> =>
  inTextOrder(await allBatches((after) => claimsOnVersion(viewer, articleId, number, after)));

/** Two versions side by side, with the claims on both. The default is the current version and the one before it. */
export async function compareVersions(
  viewer: Viewer,
  articleId: string,
  requested: { from?: number | undefined; to?: number | undefined },
): Promise<Comparison> {
  permit(can(viewer, "article.read"));
  const article = await db.article.findUnique({ where: { id: articleId }, select: { currentVersion: true } });
  if (!article) throw new NotFoundError("article");
  const to = requested.to ?? article.currentVersion;
  const from = requested.from ?? Math.max(1, to - 1);
  const [older, newer] = [await readVersion(viewer, articleId, from), await readVersion(viewer, articleId, to)];
  const claims = await allClaimsInArticle(viewer, articleId);
  const [before, after] = [await anchorsOn(articleId, from), await anchorsOn(articleId, to)];
  const pairs = claims
    .map((claim) => pairOf(claim, before.get(claim.id) ?? null, after.get(claim.id) ?? null))
    .filter((pair) => pair.from !== null || pair.to !== null);
  return { from: older, to: newer, claims: inOrderOf(pairs) };
}

type Pair = Comparison["claims"][number];

function pairOf(claim: Claim, from: Anchor | null, to: Anchor | null): Pair {
  const isReworded = from?.passage && to?.passage && !haveSameWords(from.exact, to.exact);
  return { claim, from, to, ...(isReworded ? { diff: wordDiff(from.exact, to.exact) } : {}) };
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
