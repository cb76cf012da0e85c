import "server-only";
import { type OwnReaderReport, type ReaderReport, readerReportState } from "#domain/reader-report.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";

export const REPORT_PARTS = { assignee: NAMED, answeredBy: NAMED } as const satisfies Prisma.ReaderReportInclude;

export type ReportRow = Prisma.ReaderReportGetPayload<{ include: typeof REPORT_PARTS }>;

const timeOf = (at: Date | null): string | null => at?.toISOString() ?? null;

const resultOf = ({ resultKind, resultId }: Pick<ReportRow, "resultKind" | "resultId">): ReaderReport["result"] =>
  resultKind !== null && resultId !== null ? { kind: resultKind, id: resultId } : null;

export function reportOf(row: ReportRow): ReaderReport {
  const { id, kind, text, address, name, email, assignee, answer, answeredBy, refused, version } = row;
  const result = resultOf(row);
  return {
    ...{ id, kind, text, address, name, email, assignee, answer, answeredBy, refused, version, result },
    report: row.reportSlug,
    claim: row.aboutClaimId,
    createdAt: row.createdAt.toISOString(),
    state: readerReportState({ answer, refused, result }),
    answeredAt: timeOf(row.answeredAt),
    answerMailedAt: timeOf(row.answerMailedAt),
    settledAt: timeOf(row.settledAt),
    withdrawnAt: timeOf(row.withdrawnAt),
  };
}

/** Nothing of who works on it, and no notes. */
export function ownReportOf(row: ReportRow): OwnReaderReport {
  const { kind, text, address, report, createdAt, state, answer, answeredAt, name, email } = reportOf(row);
  const hasContact = name !== null || email !== null;
  return { kind, text, address, report, createdAt, state, answer, answeredAt, hasContact };
}

/** What the log holds of a report: nothing that a reader wrote, because nobody could remove it there. */
export function loggedReport(row: ReportRow) {
  const { kind, state, assignee, result, refused, answeredAt, withdrawnAt, version } = reportOf(row);
  const hasContact = row.name !== null || row.email !== null;
  return { kind, state, assignee, result, refused, answeredAt, withdrawnAt, version, hasContact };
}
