import "server-only";
import { ConflictError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import type {
  ReaderReport,
  ReaderReportChange,
  ReaderReportNote,
  ReaderReportNoteInput,
} from "#domain/reader-report.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { recordReport } from "./events.ts";
import { queueAnswer } from "./mail-answer.ts";
import { checkResult } from "./result.ts";
import { REPORT_PARTS, type ReportRow, reportOf } from "./rows.ts";

const CHANGED = "Someone else changed this report in the meantime.";
export const ONLY_EDITORS = "Only editors handle what readers send.";

/** Assign a report, answer it, refuse it, or note what it was made into. Saving the same values changes nothing. */
export async function changeReport(
  viewer: Viewer,
  id: string,
  input: ReaderReportChange,
  ifMatch: number | null,
  now = new Date(),
): Promise<ReaderReport> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  return write(async (tx) => {
    const before = await lockReport(tx, id);
    const change = changeOf(before, input);
    if (Object.keys(change).length === 0) return reportOf(before);
    expectVersion(reportOf(before), ifMatch, CHANGED);
    if (change.assigneeId) await checkAssignee(tx, change.assigneeId);
    if (input.result) await checkResult(tx, input.result);
    const isAnswer = change.answer !== undefined;
    const answered = isAnswer
      ? { answeredAt: change.answer ? now : null, answeredById: change.answer ? viewer.id : null, answerMailedAt: null }
      : {};
    const state = reportOf({ ...before, ...change }).state;
    const settledAt = state === "new" ? null : (before.settledAt ?? now);
    const after = await store(tx, before, { ...change, ...answered, settledAt });
    recordReport(tx, actorOf(viewer), eventOf(before, after), { before, after });
    if (isAnswer && after.answer && after.email && mailSettings()) await queueAnswer(tx, after);
    return reportOf(after);
  });
}

/** Remove a report, with the name and the address of its reader. Its history is kept. */
export async function removeReport(viewer: Viewer, id: string, ifMatch: number | null): Promise<ReaderReport> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  return write(async (tx) => {
    const before = await lockReport(tx, id);
    if (before.withdrawnAt) return reportOf(before);
    expectVersion(reportOf(before), ifMatch, CHANGED);
    const after = await store(tx, before, { withdrawnAt: new Date(), name: null, email: null });
    recordReport(tx, actorOf(viewer), "reader-report.removed", { before, after });
    return reportOf(after);
  });
}

/** Add a note for the newsroom. The same note again changes nothing. */
export async function addNote(
  viewer: Viewer,
  reportId: string,
  id: string,
  { text }: ReaderReportNoteInput,
): Promise<{ value: ReaderReportNote; created: boolean }> {
  permit(can(viewer, "reader-report.answer"), ONLY_EDITORS);
  return write(async (tx) => {
    const report = await lockReport(tx, reportId);
    if (report.withdrawnAt) throw new RuleError("This report was removed.");
    const known = await tx.readerReportNote.findUnique({ where: { id }, include: { author: NAMED } });
    if (known && (known.reportId !== reportId || known.authorId !== viewer.id)) throw new NotFoundError("note");
    if (known && known.text !== text)
      throw new ConflictError("A note cannot be changed. Add another one.", noteOf(known));
    if (known) return { value: noteOf(known), created: false };
    const data = { id, reportId, text, authorId: viewer.id };
    return { value: noteOf(await tx.readerReportNote.create({ data, include: { author: NAMED } })), created: true };
  });
}

export const noteOf = ({
  id,
  text,
  createdAt,
  author,
}: Prisma.ReaderReportNoteGetPayload<{ include: { author: typeof NAMED } }>): ReaderReportNote => ({
  ...{ id, text, author },
  createdAt: createdAt.toISOString(),
});

async function lockReport(tx: Transaction, id: string): Promise<ReportRow> {
  await tx.$queryRaw`SELECT id FROM "ReaderReport" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.readerReport.findUnique({ where: { id }, include: REPORT_PARTS });
  if (!row) throw new NotFoundError("report");
  return row;
}

type Change = Partial<Pick<ReportRow, "assigneeId" | "answer" | "refused" | "resultKind" | "resultId">>;

/** The columns that the input changes. A report that is made into something is no longer refused, and the reverse. */
function changeOf(before: ReportRow, { assigneeId, answer, refused, result }: ReaderReportChange): Change {
  if (before.withdrawnAt) throw new RuleError("This report was removed.");
  const wanted: Change = {
    ...(assigneeId === undefined ? {} : { assigneeId }),
    ...(answer === undefined ? {} : { answer }),
    ...(refused === undefined ? {} : { refused }),
    ...(result === undefined ? {} : { resultKind: result?.kind ?? null, resultId: result?.id ?? null }),
    ...(result ? { refused: false } : {}),
    ...(refused ? { resultKind: null, resultId: null } : {}),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => before[name as keyof Change] !== value));
}

async function checkAssignee(tx: Transaction, id: string): Promise<void> {
  const person = await tx.person.findUnique({ where: { id }, select: { role: true, disabledAt: true } });
  if (!person || person.disabledAt || !atLeast(person.role, "editor"))
    throw new RuleError("Assign it to an editor who can still sign in.");
}

const store = (tx: Transaction, { id }: ReportRow, data: Prisma.ReaderReportUncheckedUpdateInput): Promise<ReportRow> =>
  tx.readerReport.update({ where: { id }, data: { ...data, version: { increment: 1 } }, include: REPORT_PARTS });

function eventOf(before: ReportRow, after: ReportRow): EventType {
  if (after.answer !== before.answer) return "reader-report.answered";
  if (after.refused && !before.refused) return "reader-report.refused";
  if (after.resultId !== null && after.resultId !== before.resultId) return "reader-report.taken-up";
  return "reader-report.changed";
}
