import "server-only";
import type { SimilarReview } from "#domain/cluster.ts";
import { differences, type Statement } from "#domain/similarity/differences.ts";
import { db } from "#server/db/client.ts";

/** Reviews that are listed. */
const MAX_REVIEWS = 4;

/** Reviews with this similarity or more are listed. */
const MIN_SIMILARITY = 0.4;

/** Of these reviews by other newsrooms those of similar statements, the most similar first. */
export async function similarReviews(
  claim: Statement,
  ids: string[],
  similarity: (statement: string) => number,
): Promise<SimilarReview[]> {
  if (ids.length === 0) return [];
  const rows = await db.precedent.findMany({
    where: { id: { in: ids } },
    select: {
      ...{ id: true, statement: true, claimant: true, publisher: true, ratingLabel: true },
      ...{ reviewedAt: true, url: true, language: true },
    },
  });
  return rows
    .map((row) => ({ row, score: similarity(row.statement) }))
    .filter(({ score }) => score >= MIN_SIMILARITY)
    .sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, MAX_REVIEWS)
    .map(({ row }) => ({
      ...row,
      differences: differences(claim, { statement: row.statement, language: row.language ?? claim.language }),
    }));
}
