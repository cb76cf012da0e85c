import "server-only";
import type { DepartingRuling } from "#domain/my-work.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** Days for which a ruling that departs from one's verdict is listed. */
const LISTED_DAYS = 30;
const MAX_RULINGS = 100;

/** Recent rulings that depart from a verdict of the viewer, the latest first. */
export async function departingRulings({ id }: Viewer, now: Date): Promise<DepartingRuling[]> {
  const since = new Date(now.getTime() - LISTED_DAYS * 86_400_000);
  const rows = await db.$queryRaw<(Omit<DepartingRuling, "ruledAt"> & { ruledAt: Date })[]>`
    SELECT json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title) AS article, v."ratingKey" AS "myRating", r."ratingKey" AS rating,
      r.summary, r.reason, json_build_object('id', p.id, 'name', p.name) AS "ruledBy", r."ruledAt"
    FROM "Verdict" v JOIN "Ruling" r ON r."claimId" = v."claimId" AND r."ratingKey" <> v."ratingKey"
      JOIN "Claim" c ON c.id = v."claimId" JOIN "Article" a ON a.id = c."articleId"
      JOIN "Person" p ON p.id = r."ruledById"
    WHERE v."reviewerId" = ${id}::uuid AND v.state = 'submitted' AND r."ruledAt" >= ${since} AND c."withdrawnAt" IS NULL
      AND a."archivedAt" IS NULL
    ORDER BY r."ruledAt" DESC LIMIT ${MAX_RULINGS}`;
  return rows.map((row) => ({ ...row, ruledAt: row.ruledAt.toISOString() }));
}
