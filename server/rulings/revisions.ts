import "server-only";
import type { VerdictRevision } from "#domain/adjudication/case.ts";
import { db } from "#server/db/client.ts";

/** Longer rationales are compared in the history of the claim. In UTF-16 units. */
const MAX_COMPARED_LENGTH = 10_000;

type RevisionRow = {
  verdictId: string;
  at: Date;
  reason: string | null;
  rating: string | null;
  length: number | null;
  rationale: string | null;
};

/** How these verdicts were changed last after they were submitted, by their ids. Only for viewers who may see them. */
export async function revisionsOf(claimId: string, verdictIds: string[]): Promise<Map<string, VerdictRevision>> {
  if (verdictIds.length === 0) return new Map();
  const rows = await db.$queryRaw<RevisionRow[]>`
    SELECT DISTINCT ON (e."objectId") e."objectId" AS "verdictId", e.at, e.reason, e.before ->> 'rating' AS rating,
      length(e.before ->> 'rationale') AS length, left(e.before ->> 'rationale', ${MAX_COMPARED_LENGTH}) AS rationale
    FROM "Event" e
    WHERE e."claimId" = ${claimId}::uuid AND e.type = 'verdict.revised' AND e."objectId" = ANY(${verdictIds})
    ORDER BY e."objectId", e.seq DESC`;
  return new Map(
    rows.map(({ verdictId, at, reason, rating, length, rationale }) => {
      const isWhole = rationale !== null && (length ?? 0) <= MAX_COMPARED_LENGTH;
      return [verdictId, { at: at.toISOString(), reason, rating, rationale: isWhole ? rationale : null }];
    }),
  );
}
