import { Day } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { type Column, TableHead } from "#components/ui/table-head.tsx";
import { shortened } from "#domain/graphemes.ts";
import {
  READER_REPORT_KINDS,
  READER_REPORT_STATES,
  type ReaderReport,
  readerReportAddress,
} from "#domain/reader-report.ts";

const COLUMNS: Column[] = ["Report", "State", ["Assigned to", "wide-cell"], ["Sent", "wide-cell"]];

/** In UTF-16 units. The page of a report has all of it. */
const MAX_LISTED_LENGTH = 280;

/** Reports of readers, one a row. On a narrow page the other columns move below the report. */
export function ReportTable({ reports }: { reports: ReaderReport[] }) {
  return (
    <table className="reader-reports">
      <TableHead columns={COLUMNS} />
      <tbody>
        {reports.map(({ id, kind, report, text, state, assignee, createdAt }) => (
          <tr key={id} className={`is-${state}`}>
            <th scope="row">
              <Link className="words" href={readerReportAddress(id)} dir="auto">
                {shortened(text, MAX_LISTED_LENGTH)}
              </Link>
              <span className="row-note">
                {READER_REPORT_KINDS[kind]}
                {report && `: ${report}`}
              </span>
              <span className="narrow-line">
                {assignee && <bdi>{assignee.name}</bdi>}
                <Day at={createdAt} />
              </span>
            </th>
            <td className="state">
              <strong>{READER_REPORT_STATES[state]}</strong>
            </td>
            <td className="wide-cell">
              {assignee ? <bdi>{assignee.name}</bdi> : <span className="quiet">Nobody</span>}
            </td>
            <td className="wide-cell">
              <Day at={createdAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
