import "server-only";
import * as z from "zod";
import { Id } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { ReportKind } from "#domain/quotation/quotation.ts";
import type { QuotationFilter, QuotationRow } from "#domain/quotation/quotation-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { membersOf } from "./members.ts";
import { otherArticles } from "./other-articles.ts";
import { countedQuotations, selectedQuotations } from "./reported.ts";

const { sql } = Prisma;

/** Rows of one page. */
export const QUOTATIONS_PAGE_SIZE = 50;

type Row = Omit<QuotationRow, "article" | "kinds" | "utteranceId"> &
  Omit<QuotationRow["article"], "publishedAt"> & {
    publishedAt: Date | null;
    start: number;
    kinds: ReportKind[] | null;
  };

/** A page of the quotations that the filter selects, those of the newest article first, and how many there are in all. */
export async function listQuotations(viewer: Viewer, filter: QuotationFilter) {
  permit(can(viewer, "article.read"));
  const selected = selectedQuotations(filter);
  const [rows, [counted]] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT q.id, q."articleId", q.exact, q.speaker, q.start, s.reports, s.kinds,
        a.title, a.outlet, a.language, a."publishedAt"
      FROM ${selected} ${afterCursor(filter)} ORDER BY q."articleId" DESC, q.start LIMIT ${QUOTATIONS_PAGE_SIZE + 1}`,
    db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${countedQuotations(filter)}`,
  ]);
  const { page, next } = pageOf(rows, QUOTATIONS_PAGE_SIZE, ({ articleId, start }) =>
    CURSOR.encode([articleId, start]),
  );
  const members = await membersOf(
    db,
    page.map(({ id }) => id),
  );
  // An utterance has more reports than those that this quotation is paired with.
  const others = await otherArticles(members);
  const quotations = page.map((row) => quotationOf(row, members.get(row.id) ?? [row.id], others.get(row.id)));
  return { quotations, total: counted?.total ?? 0, ...next };
}

/** A page ends at an article, and at the place of a quotation in it. */
const CURSOR = cursorFormat(z.tuple([Id, z.int32()]));

function afterCursor({ after }: QuotationFilter): Prisma.Sql {
  const [articleId, start] = CURSOR.decode(after) ?? [];
  if (!articleId || start === undefined) return Prisma.empty;
  return sql`AND (q."articleId" < ${articleId}::uuid OR (q."articleId" = ${articleId}::uuid AND q.start > ${start}))`;
}

function quotationOf(
  { start: _, kinds, title, outlet, language, publishedAt, ...row }: Row,
  members: string[],
  reports = row.reports,
): QuotationRow {
  const article = { title, outlet, language, publishedAt: publishedAt?.toISOString() ?? null };
  const utteranceId = members.reduce((least, id) => (id < least ? id : least), row.id);
  return { ...row, article, utteranceId, reports, kinds: kinds ?? [] };
}
