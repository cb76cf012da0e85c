import "server-only";
import { db } from "#server/db/client.ts";

/**
 * For tests: articles, claims, verdicts, rulings, sources, correction requests, assignments and comments that were
 * changed more or less often than the log says, and events about nothing.
 */
export const notAsLogged = () => db.$queryRaw<{ kind: string; id: string; version: number | null; events: number }[]>`
  WITH objects AS (
    SELECT 'article' AS kind, id::text, version FROM "Article"
    UNION ALL SELECT 'claim', id::text, version FROM "Claim"
    UNION ALL SELECT 'verdict', id::text, version FROM "Verdict"
    UNION ALL SELECT 'ruling', "claimId"::text, version FROM "Ruling"
    UNION ALL SELECT 'source', id::text, version FROM "Source"
    UNION ALL SELECT 'correction-request', id::text, version FROM "CorrectionRequest"
    UNION ALL SELECT 'assignment', id::text, version FROM "Assignment"
    UNION ALL SELECT 'comment', id::text, version FROM "Comment"
  ), logged AS (
    SELECT "objectType" AS kind, "objectId" AS id, count(*)::int AS events FROM "Event"
    WHERE "objectType" IN ('article', 'claim', 'verdict', 'ruling', 'source', 'correction-request', 'assignment', 'comment')
      -- Which cluster a claim is in is no part of its version.
      AND type NOT IN ('claim.joined', 'claim.separated', 'claim.refused', 'claim.refusal-withdrawn') GROUP BY 1, 2
  )
  SELECT kind, id, version, coalesce(events, 0) AS events FROM objects FULL JOIN logged USING (kind, id)
  WHERE version IS DISTINCT FROM events`;

/** For tests: the number of the last event, by which to see whether there is a new one. */
export const lastEvent = async (): Promise<bigint> =>
  (await db.event.findFirst({ orderBy: { seq: "desc" }, select: { seq: true } }))?.seq ?? 0n;
