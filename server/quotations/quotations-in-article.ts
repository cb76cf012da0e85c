import "server-only";
import * as z from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { Id } from "#domain/fields.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { byGravity } from "#domain/quotation/compare.ts";
import type { ListedQuotation, Quotation, QuotationsPage, ReportKind } from "#domain/quotation/quotation.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { membersOf } from "./members.ts";
import { otherArticles } from "./other-articles.ts";

export const QUOTATIONS_PAGE_SIZE = 100;

/** A page ends at a quotation. */
const CURSOR = cursorFormat(z.tuple([z.int32().min(0), Id]));

type QuotationRow = Omit<Quotation, "passage"> & { start: number; end: number };

/** A page of the quotations in an article, in the order of the text. Archived articles report nothing. */
export async function quotationsInArticle(
  viewer: Viewer,
  articleId: string,
  { after }: PageQuery = {},
): Promise<QuotationsPage> {
  permit(can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  const last = CURSOR.decode(after);
  const isAfter = last ? Prisma.sql`AND (q.start, q.id) > (${last[0]}, ${last[1]}::uuid)` : Prisma.empty;
  const rows = await db.$queryRaw<QuotationRow[]>`
    SELECT q.id, q."articleId", q."versionNumber" AS version, q.start, q."end", q.exact, q.form::text, q.speaker,
      q."speakerBy"::text
    FROM "Quotation" q
      JOIN "QuotationReading" r ON r."articleId" = q."articleId" AND r."versionNumber" = q."versionNumber"
    WHERE q."articleId" = ${articleId}::uuid ${isAfter}
    ORDER BY q.start, q.id LIMIT ${QUOTATIONS_PAGE_SIZE + 1}`;
  const { page, next } = pageOf(rows, QUOTATIONS_PAGE_SIZE, ({ start, id }) => CURSOR.encode([start, id]));
  return { quotations: await withReports(page), ...next };
}

async function withReports(rows: QuotationRow[]): Promise<ListedQuotation[]> {
  const members = await membersOf(
    db,
    rows.map(({ id }) => id),
  );
  const [reports, kinds] = [await otherArticles(members), await kindsOf(members)];
  return rows.map(({ start, end, ...row }): ListedQuotation => {
    const own = kinds.get(row.id);
    return { ...row, passage: { start, end }, reports: reports.get(row.id) ?? 0, kinds: own ? byGravity(own) : [] };
  });
}

/** What the pairs of each quotation with others of its utterance change. */
async function kindsOf(members: Map<string, string[]>): Promise<Map<string, ReportKind[]>> {
  const rows = await db.$queryRaw<{ id: string; otherId: string; kinds: ReportKind[] }[]>`
    SELECT "fromId" AS id, "toId" AS "otherId", kinds FROM "QuotationLink"
    WHERE "fromId" = ANY(${[...members.keys()]}::uuid[])`;
  const known = new Map([...members].map(([id, own]) => [id, new Set(own)]));
  const kinds = new Map<string, ReportKind[]>();
  for (const row of rows)
    if (known.get(row.id)?.has(row.otherId)) kinds.set(row.id, [...(kinds.get(row.id) ?? []), ...row.kinds]);
  return kinds;
}
