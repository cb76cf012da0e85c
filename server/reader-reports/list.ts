import "server-only";
import * as z from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import {
  READER_REPORT_STATES,
  type ReaderReport,
  type ReaderReportDetail,
  type ReaderReportFigures,
  type ReaderReportFilter,
  type ReaderReportState,
} from "#domain/reader-report.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { containing } from "#server/db/like.ts";
import { noteOf, ONLY_EDITORS } from "./reports.ts";
import { findResult } from "./result.ts";
import { REPORT_PARTS, reportOf } from "./rows.ts";

/** Rows of one page. */
export const READER_REPORTS_PAGE_SIZE = 50;

/** Notes that the page of a report shows. */
const MAX_NOTES = 200;

/** A page ends at the time of its last report, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

const STATES = Object.keys(READER_REPORT_STATES) as ReaderReportState[];

type ListedReports = { reports: ReaderReport[]; counts: Record<ReaderReportState, number>; nextCursor?: string };

/** A page of the reports that match the filter, and how many match in each state. */
export async function listReaderReports(viewer: Viewer, filter: ReaderReportFilter): Promise<ListedReports> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  const { state: _, ...otherwise } = filter;
  const order = filter.sort === "oldest" ? "asc" : "desc";
  const [rows, counts] = await Promise.all([
    db.readerReport.findMany({
      where: { AND: [matching(filter), beyond(filter)] },
      include: REPORT_PARTS,
      orderBy: [{ createdAt: order }, { id: order }],
      take: READER_REPORTS_PAGE_SIZE + 1,
    }),
    Promise.all(STATES.map((state) => db.readerReport.count({ where: matching({ ...otherwise, state }) }))),
  ]);
  const { page, next } = pageOf(rows, READER_REPORTS_PAGE_SIZE, ({ createdAt, id }) =>
    CURSOR.encode([createdAt.toISOString(), id]),
  );
  const byState = Object.fromEntries(STATES.map((state, index) => [state, counts[index] ?? 0]));
  return { reports: page.map(reportOf), counts: byState as Record<ReaderReportState, number>, ...next };
}

/** A report with its notes. */
export async function readReaderReport(viewer: Viewer, id: string): Promise<ReaderReportDetail> {
  const report = await findReaderReport(viewer, id);
  if (!report) throw new NotFoundError("report");
  return report;
}

/** The same, or null where there is none. */
export async function findReaderReport(viewer: Viewer, id: string): Promise<ReaderReportDetail | null> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  const notes = { include: { author: NAMED }, orderBy: { createdAt: "asc" }, take: MAX_NOTES } as const;
  const row = await db.readerReport.findUnique({ where: { id }, include: { ...REPORT_PARTS, notes } });
  if (!row || row.withdrawnAt) return null;
  const report = reportOf(row);
  const [resultLink, aboutClaim] = await Promise.all([
    report.result && findResult(db, report.result),
    report.claim === null
      ? null
      : db.claim.findUnique({ where: { id: report.claim }, select: { id: true, articleId: true, statement: true } }),
  ]);
  return { ...report, notes: row.notes.map(noteOf), resultLink, aboutClaim };
}

/** How many reports wait; 0 for people who do not handle them. */
export const waitingReports = async (viewer: Viewer): Promise<number> =>
  can(viewer, "reader-report.answer") ? db.readerReport.count({ where: matching({ state: "new" }) }) : 0;

/** The numbers of the dashboard. */
export async function readerReportFigures(viewer: Viewer): Promise<ReaderReportFigures> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  const [row] = await db.$queryRaw<ReaderReportFigures[]>`
    SELECT count(*)::int AS reports, count(*) FILTER (WHERE "settledAt" IS NULL)::int AS waiting,
      count("answeredAt")::int AS answered,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "answeredAt" - "createdAt") / 3600)
        FILTER (WHERE "answeredAt" IS NOT NULL) AS "medianHours"
    FROM "ReaderReport" WHERE "withdrawnAt" IS NULL`;
  return row ?? { reports: 0, waiting: 0, answered: 0, medianHours: null };
}

/** The conditions by which `readerReportState` of domain/reader-report.ts names a state. */
const IN_STATE: Record<ReaderReportState, Prisma.ReaderReportWhereInput> = {
  accepted: { resultId: { not: null } },
  refused: { resultId: null, refused: true },
  answered: { resultId: null, refused: false, answer: { not: null } },
  new: { resultId: null, refused: false, answer: null },
};

type Matched = Partial<Omit<ReaderReportFilter, "sort" | "after">>;

function matching({ state, kind, q, assignee }: Matched): Prisma.ReaderReportWhereInput {
  const all: Prisma.ReaderReportWhereInput[] = [{ withdrawnAt: null }];
  if (state) all.push(IN_STATE[state]);
  if (kind) all.push({ kind });
  if (assignee) all.push({ assigneeId: assignee === "nobody" ? null : assignee });
  const words = containing(q?.trim() ?? "");
  if (q?.trim()) all.push({ OR: [{ text: words }, { address: words }, { answer: words }] });
  return { AND: all };
}

function beyond({ after, sort }: ReaderReportFilter): Prisma.ReaderReportWhereInput {
  const [createdAt, id] = CURSOR.decode(after) ?? [];
  if (!createdAt || !id) return {};
  return sort === "oldest"
    ? { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: id } }] }
    : { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
