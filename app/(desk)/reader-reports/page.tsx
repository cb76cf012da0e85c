import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReportFilters } from "#components/reader-report/report-filters.tsx";
import { ReportTable } from "#components/reader-report/report-table.tsx";
import { EmptyList } from "#components/ui/empty-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { filterIn, isFiltered } from "#domain/address-fields.ts";
import { can } from "#domain/permissions.ts";
import { ReaderReportFilter, readerReportsAddress } from "#domain/reader-report.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { editorsForReports } from "#server/reader-reports/editors.ts";
import { listReaderReports, READER_REPORTS_PAGE_SIZE } from "#server/reader-reports/list.ts";

export const metadata: Metadata = { title: "Reader reports" };

/** What readers sent, and what became of it. */
export default async function ReaderReportsPage({ searchParams }: PageProps<"/reader-reports">) {
  const viewer = await signedInViewer();
  if (!can(viewer, "reader-report.answer")) redirect("/");
  const filter = filterIn(ReaderReportFilter, await searchParams);
  const [{ reports, counts, nextCursor }, editors] = await Promise.all([
    listReaderReports(viewer, filter),
    editorsForReports(viewer),
  ]);
  const { after, ...first } = filter;
  const isEmpty = reports.length === 0 && !isFiltered(filter) && !after;
  return (
    <main className="page" id="main">
      <div className="page-head">
        <h1>Reader reports</h1>
      </div>
      {!isEmpty && <ReportFilters filter={filter} editors={editors} counts={counts} />}
      {reports.length > 0 ? (
        <ReportTable reports={reports} />
      ) : (
        <EmptyList
          noun={["report", "reports"]}
          isFiltered={!isEmpty}
          words={filter.q}
          wholeList="/reader-reports"
          title="Readers have not written yet"
        >
          <p>
            Anyone can report an error or ask for a check on the <Link href="/ask">public form</Link>, without an
            account. What they send is answered here.
          </p>
        </EmptyList>
      )}
      <PageLinks
        label="Pages of the list"
        first={after ? readerReportsAddress(first) : null}
        next={nextCursor ? readerReportsAddress({ ...first, after: nextCursor }) : null}
        size={READER_REPORTS_PAGE_SIZE}
      />
    </main>
  );
}
