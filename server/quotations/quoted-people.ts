import "server-only";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { QuotedPerson } from "#domain/quotation/quotation-filter.ts";
import { db } from "#server/db/client.ts";
import { PRESENT_QUOTATIONS } from "./reported.ts";

/** People of one list. */
const MAX_PEOPLE = 20;

/** Outlets that are named beside a person. */
const MAX_OUTLETS = 6;

/** Whom the articles of an affair quote, most often first, and how many people they quote in all. */
export async function quotedPeople(viewer: Viewer, affairId: string) {
  permit(can(viewer, "affair.read") && can(viewer, "article.read"));
  const rows = await db.$queryRaw<(QuotedPerson & { total: number })[]>`
    SELECT q.speaker AS name, count(*)::int AS quotations, (count(*) OVER ())::int AS total,
      (array_remove(array_agg(DISTINCT a.outlet), NULL))[:${MAX_OUTLETS}::int] AS outlets
    FROM ${PRESENT_QUOTATIONS}
    JOIN "AffairArticle" m ON m."articleId" = a.id AND m."affairId" = ${affairId}::uuid
    WHERE q.speaker IS NOT NULL GROUP BY q.speaker ORDER BY count(*) DESC, q.speaker LIMIT ${MAX_PEOPLE}`;
  const people = rows.map(({ total: _, ...person }): QuotedPerson => person);
  return { people, total: rows[0]?.total ?? 0 };
}
