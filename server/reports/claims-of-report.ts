import "server-only";
import type { Claim } from "#domain/claim.ts";
import { evidenceOn } from "#domain/evidence/evidence-on.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { NumberedClaim } from "#domain/report.ts";
import type { Snapshots } from "#domain/report-claim.ts";
import { findClaims } from "#server/claims/find-claims.ts";
import { lightBatch } from "#server/claims/light-batch.ts";
import { claimSeenBy } from "#server/claims/rows.ts";
import { otherArticles, sightedArticles } from "#server/clusters/sighted-articles.ts";
import type { Transaction } from "#server/db/client.ts";
import { publishedClaims } from "#server/editions/published-claims.ts";
import { originsOf } from "#server/sources/guards.ts";
import { readAhead } from "./read-ahead.ts";

/** Limit of the claims that are read at once. */
const MAX_BATCH_CLAIMS = 200;

/** The ids of the claims of an article that are not withdrawn, in the order of its text; lost ones last, oldest first. */
export async function claimOrder(tx: Transaction, articleId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Claim" c CROSS JOIN LATERAL (
      SELECT start, "end" FROM "Anchor" WHERE "claimId" = c.id ORDER BY "versionNumber" DESC LIMIT 1) a
    WHERE c."articleId" = ${articleId}::uuid AND c."withdrawnAt" IS NULL
    ORDER BY a.start NULLS LAST, a."end" DESC, c."createdAt", c.id`;
  return rows.map(({ id }) => id);
}

/** Reads claims by their numbers in `order`, in this order; all of them by default. */
export async function* numberedClaims(
  tx: Transaction,
  viewer: Viewer,
  order: string[],
  numbers: number[] = order.map((_, index) => index + 1),
): AsyncGenerator<NumberedClaim> {
  for await (const batch of readAhead(batchesOf(tx, viewer, order, numbers))) yield* batch;
}

async function* batchesOf(
  tx: Transaction,
  viewer: Viewer,
  order: string[],
  numbers: number[],
): AsyncGenerator<NumberedClaim[]> {
  for (let from = 0; from < numbers.length; ) {
    const next = numbers.slice(from, from + MAX_BATCH_CLAIMS);
    const ids = await lightBatch(
      tx,
      viewer,
      next.map((number) => order[number - 1] ?? ""),
    );
    const [rows, published] = await Promise.all([findClaims(tx, viewer, ids), publishedClaims(tx, ids)]);
    const claims = rows.map((row) => claimSeenBy({ ...viewer, hideNames: false }, row));
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    const sourceIds = claims.flatMap(evidenceOn).map(({ source }) => source.id);
    const clusterIds = claims.flatMap(({ cluster }) => cluster?.id ?? []);
    const [snapshots, origins, sighted] = await Promise.all([
      snapshotsOf(tx, claims),
      originsOf(tx, sourceIds),
      sightedArticles(tx, clusterIds),
    ]);
    yield ids.flatMap((id, index): NumberedClaim[] => {
      const [claim, number] = [byId.get(id), next[index]];
      if (!claim || number === undefined) return [];
      const sightings = otherArticles(sighted, claim);
      return [{ number, claim, snapshots, origins, published: published.get(id), sightings }];
    });
    from += ids.length;
  }
}

/** The snapshots in which quotes of these claims' evidence were looked for. */
async function snapshotsOf(tx: Transaction, claims: Claim[]): Promise<Snapshots> {
  const pieces = claims.flatMap(({ verdicts, myVerdict, ruling }) =>
    [...verdicts, ...(myVerdict ? [myVerdict] : []), ...(ruling ? [ruling] : [])].flatMap(({ evidence }) => evidence),
  );
  const ids = new Set(pieces.flatMap(({ quoteLocation }) => quoteLocation?.snapshotId ?? []));
  if (ids.size === 0) return new Map();
  const rows = await tx.snapshot.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, sha256: true, takenAt: true },
  });
  return new Map(rows.map(({ id, sha256, takenAt }) => [id, { sha256, takenAt: takenAt.toISOString() }]));
}
