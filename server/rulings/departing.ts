import "server-only";
import type { DepartingRuling } from "#domain/my-work.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** Days for which a ruling that departs from one's verdict is shown. */
const DAYS = 30;
const MOST = 100;

type Row = Omit<DepartingRuling, "claim" | "article" | "ruledBy" | "ruledAt"> & {
  claimId: string;
  statement: string;
  articleId: string;
  title: string;
  byId: string;
  byName: string;
  ruledAt: Date;
};

/** Rulings of the last weeks that depart from a verdict of the viewer, the latest first. */
export async function departingRulings({ id }: Viewer, now: Date): Promise<DepartingRuling[]> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id AS "claimId", c.statement, a.id AS "articleId", a.title, v."ratingKey" AS "myRating", r."ratingKey" AS rating,
      r.summary, r.reason, p.id AS "byId", p.name AS "byName", r."ruledAt"
    FROM "Verdict" v JOIN "Ruling" r ON r."claimId" = v."claimId" AND r."ratingKey" <> v."ratingKey"
      JOIN "Claim" c ON c.id = v."claimId" JOIN "Article" a ON a.id = c."articleId" JOIN "Person" p ON p.id = r."ruledById"
    WHERE v."reviewerId" = ${id}::uuid AND v.state = 'submitted' AND r."ruledAt" >= ${since} AND c."withdrawnAt" IS NULL
    ORDER BY r."ruledAt" DESC LIMIT ${MOST}`;
  return rows.map(({ claimId, statement, articleId, title, byId, byName, ruledAt, ...ruling }) => ({
    ...ruling,
    claim: { id: claimId, statement },
    article: { id: articleId, title },
    ruledBy: { id: byId, name: byName },
    ruledAt: ruledAt.toISOString(),
  }));
}
