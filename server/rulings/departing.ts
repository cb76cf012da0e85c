import "server-only";
import type { DepartingRuling } from "#domain/my-work.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** Days for which a ruling that departs from one's verdict is listed. */
const LISTED_DAYS = 30;
const MAX_RULINGS = 100;

type DepartingRow = Omit<DepartingRuling, "claim" | "article" | "ruledBy" | "ruledAt"> & {
  claimId: string;
  statement: string;
  articleId: string;
  title: string;
  byId: string;
  byName: string;
  ruledAt: Date;
};

/** Recent rulings that depart from a verdict of the viewer, the latest first. */
export async function departingRulings({ id }: Viewer, now: Date): Promise<DepartingRuling[]> {
  const since = new Date(now.getTime() - LISTED_DAYS * 86_400_000);
  const rows = await db.$queryRaw<DepartingRow[]>`
    SELECT c.id AS "claimId", c.statement, a.id AS "articleId", a.title, v."ratingKey" AS "myRating", r."ratingKey" AS rating,
      r.summary, r.reason, p.id AS "byId", p.name AS "byName", r."ruledAt"
    FROM "Verdict" v JOIN "Ruling" r ON r."claimId" = v."claimId" AND r."ratingKey" <> v."ratingKey"
      JOIN "Claim" c ON c.id = v."claimId" JOIN "Article" a ON a.id = c."articleId" JOIN "Person" p ON p.id = r."ruledById"
    WHERE v."reviewerId" = ${id}::uuid AND v.state = 'submitted' AND r."ruledAt" >= ${since} AND c."withdrawnAt" IS NULL
    ORDER BY r."ruledAt" DESC LIMIT ${MAX_RULINGS}`;
  return rows.map(({ claimId, statement, articleId, title, byId, byName, ruledAt, ...ruling }) => ({
    ...ruling,
    claim: { id: claimId, statement },
    article: { id: articleId, title },
    ruledBy: { id: byId, name: byName },
    ruledAt: ruledAt.toISOString(),
  }));
}
