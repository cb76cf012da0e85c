import "server-only";
import * as z from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { RefusedReport, Utterance, UtteranceQuery, UtteranceReport } from "#domain/quotation/quotation.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { membersOf } from "./members.ts";
import { compareTexts } from "./quotation-texts.ts";

export const REPORTS_PAGE_SIZE = 50;

/** Words of one page, in UTF-16 units; a page has at least one report. */
const MAX_PAGE_LENGTH = 400_000;

const MAX_REFUSED = 50;

/** A page ends at a report: when its article came out, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

/** What somebody said once, in all its reports. `id` is that of any quotation of it. */
export async function readUtterance(viewer: Viewer, id: string, query: UtteranceQuery = {}): Promise<Utterance> {
  permit(can(viewer, "article.read"));
  return utteranceOf(db, id, query);
}

type Database = Transaction | typeof db;

/** The same in a transaction, for somebody who may read articles. */
export async function utteranceOf(database: Database, id: string, query: UtteranceQuery = {}): Promise<Utterance> {
  const start = await database.quotation.findUnique({ where: { id }, select: { version: true } });
  if (!start) throw new NotFoundError("quotation");
  const members = (await membersOf(database, [id])).get(id) ?? [id];
  const reference = await referenceOf(database, members, query.reference);
  const { page, next } = await pageOfReports(database, { members, reference, after: query.after });
  return {
    ...{ id, reference: reference.id, reports: await comparedReports(database, page, { members, reference }) },
    ...{ total: members.length, refused: await refusedReports(database, members), version: start.version },
    ...next,
  };
}

type ReportRow = Pick<UtteranceReport, "articleId" | "articleTitle" | "articleUrl" | "language" | "outlet"> &
  Pick<UtteranceReport, "version" | "exact" | "form" | "speaker" | "speakerBy"> & {
    id: string;
    start: number;
    end: number;
    publishedAt: Date | null;
    at: Date;
  };

const reportsWhere = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT q.id, q."articleId", q."versionNumber" AS version, q.start, q."end", q.exact, q.form::text, q.speaker,
    q."speakerBy"::text, a.title AS "articleTitle", a.url AS "articleUrl", a.language, a.outlet, a."publishedAt",
    coalesce(a."publishedAt", a."createdAt") AS at
  FROM "Quotation" q JOIN "Article" a ON a.id = q."articleId"
  WHERE ${condition}`;

const isAmong = (ids: string[]): Prisma.Sql => Prisma.sql`q.id = ANY(${ids}::uuid[])`;

/** The report with which the others are compared: the one that was asked for, else the longest, an indirect one last. */
async function referenceOf(database: Database, members: string[], wanted: string | undefined): Promise<ReportRow> {
  const [reference] = await database.$queryRaw<ReportRow[]>`
    ${reportsWhere(isAmong(members))}
    ORDER BY q.id = ${wanted ?? null}::uuid DESC NULLS LAST, q.form = 'indirect', q.words DESC, at, q.id LIMIT 1`;
  if (!reference) throw new NotFoundError("quotation");
  return reference;
}

type Compared = { members: string[]; reference: ReportRow };

async function pageOfReports(
  database: Database,
  { members, reference, after }: Compared & { after: string | undefined },
) {
  const last = CURSOR.decode(after);
  const isAfter = last
    ? Prisma.sql`AND (coalesce(a."publishedAt", a."createdAt"), q.id) > (${new Date(last[0])}, ${last[1]}::uuid)`
    : Prisma.empty;
  const rows = await database.$queryRaw<ReportRow[]>`
    ${reportsWhere(Prisma.sql`${isAmong(members)} ${isAfter}`)} ORDER BY at, q.id LIMIT ${REPORTS_PAGE_SIZE + 1}`;
  let length = 0;
  const fitting = rows.findIndex(({ exact }, index) => {
    length += exact.length + reference.exact.length;
    return index > 0 && length > MAX_PAGE_LENGTH;
  });
  const size = Math.min(REPORTS_PAGE_SIZE, fitting < 0 ? rows.length : fitting);
  return pageOf(rows, size, ({ at, id }) => CURSOR.encode([at.toISOString(), id]));
}

async function comparedReports(
  database: Database,
  rows: ReportRow[],
  { members, reference }: Compared,
): Promise<UtteranceReport[]> {
  const comparisons = await compareTexts({ reference, reports: rows });
  const ties = await tiesOf(
    database,
    rows.map(({ id }) => id),
    members,
  );
  return rows.map(({ id, start, end, publishedAt, at: _, ...row }, index): UtteranceReport => {
    const { segments = [], kinds = ["identical"] } = comparisons[index] ?? {};
    const { isSame = true, isFragment = false } = ties.get(id) ?? {};
    return {
      ...row,
      ...{ quotationId: id, passage: { start, end }, publishedAt: publishedAt?.toISOString() ?? null },
      ...{ kind: kinds[0] ?? "identical", kinds, segments },
      ...{ tier: isSame ? "same" : "possible", fragment: isFragment },
    };
  });
}

/** How these quotations are tied to the others of their utterance. */
async function tiesOf(database: Database, ids: string[], members: string[]) {
  const rows = await database.$queryRaw<{ id: string; isSame: boolean; isFragment: boolean }[]>`
    SELECT "fromId" AS id, bool_or(tier = 'same') AS "isSame", bool_and(fragment) AS "isFragment"
    FROM "QuotationLink" WHERE "fromId" = ANY(${ids}::uuid[]) AND "toId" = ANY(${members}::uuid[]) GROUP BY 1`;
  return new Map(rows.map((row) => [row.id, row]));
}

const refusedReports = (database: Database, members: string[]): Promise<RefusedReport[]> => database.$queryRaw`
  SELECT q.id AS "quotationId", q."articleId", a.title AS "articleTitle", a.outlet, q.exact
  FROM (SELECT CASE WHEN "oneId" = ANY(${members}::uuid[]) THEN "otherId" ELSE "oneId" END AS id,
      max("decidedAt") AS "decidedAt"
    FROM "QuotationDecision" d
    WHERE decision = 'refused' AND ("oneId" = ANY(${members}::uuid[])) <> ("otherId" = ANY(${members}::uuid[]))
    GROUP BY 1) refused
    JOIN "Quotation" q ON q.id = refused.id JOIN "Article" a ON a.id = q."articleId" AND a."archivedAt" IS NULL
  ORDER BY refused."decidedAt" DESC, q.id LIMIT ${MAX_REFUSED}`;
