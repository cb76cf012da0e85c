import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AnswerForm } from "#components/reader-report/answer-form.tsx";
import { ReportActs } from "#components/reader-report/report-acts.tsx";
import { ReportFacts } from "#components/reader-report/report-facts.tsx";
import { ReportNotes } from "#components/reader-report/report-notes.tsx";
import { ReportResult } from "#components/reader-report/report-result.tsx";
import { Link } from "#components/ui/link.tsx";
import { Id } from "#domain/fields.ts";
import { can } from "#domain/permissions.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { editorsForReports } from "#server/reader-reports/editors.ts";
import { findReaderReport } from "#server/reader-reports/list.ts";

export const metadata: Metadata = { title: "Reader report" };

/** What one reader sent, where an editor answers it. */
export default async function ReaderReportPage({ params }: PageProps<"/reader-reports/[reportId]">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "reader-report.answer")) redirect("/");
  const id = Id.safeParse((await params).reportId);
  const [report, editors] = await Promise.all([
    id.success ? findReaderReport(viewer, id.data) : null,
    editorsForReports(viewer),
  ]);
  if (!report) notFound();
  return (
    <main className="page" id="main">
      <p className="quiet report-path">
        <Link href="/reader-reports">Reader reports</Link>
      </p>
      <div className="page-head">
        <h1>{report.kind === "error" ? "A reader reports an error" : "A reader asks for a check"}</h1>
      </div>
      <div className="report-desk">
        <div>
          <p className="written" dir="auto">
            {report.text}
          </p>
          <ReportFacts report={report} />
          <h2>Answer</h2>
          <AnswerForm report={report} personId={viewer.id} sendsMail={mailSettings() !== null} />
          <ReportNotes reportId={report.id} notes={report.notes} />
        </div>
        <aside aria-label="Handling">
          <ReportActs report={report} editors={editors} />
          <ReportResult report={report} />
        </aside>
      </div>
    </main>
  );
}
