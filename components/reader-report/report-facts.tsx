import { Moment } from "#components/ui/date.tsx";
import { Link } from "#components/ui/link.tsx";
import { claimInArticleAddress } from "#domain/addresses.ts";
import { READER_REPORT_KINDS, READER_REPORT_STATES, type ReaderReportDetail } from "#domain/reader-report.ts";

/** What is known of a report besides its words. */
export function ReportFacts({ report }: { report: ReaderReportDetail }) {
  const { kind, state, createdAt, address, report: slug, aboutClaim, name, email } = report;
  return (
    <dl className="report-facts">
      <dt>Kind</dt>
      <dd>{READER_REPORT_KINDS[kind]}</dd>
      <dt>Sent</dt>
      <dd>
        <Moment at={createdAt} />
      </dd>
      <dt>State</dt>
      <dd>{READER_REPORT_STATES[state]}</dd>
      {address && (
        <>
          <dt>Seen at</dt>
          <dd>
            <a href={address} rel="noopener noreferrer nofollow" target="_blank" dir="ltr">
              {address}
            </a>
          </dd>
        </>
      )}
      {slug && (
        <>
          <dt>From report</dt>
          <dd>
            <a href={`/reports/${slug}`}>{slug}</a>
          </dd>
        </>
      )}
      {aboutClaim && (
        <>
          <dt>About claim</dt>
          <dd>
            <Link href={claimInArticleAddress(aboutClaim.articleId, aboutClaim.id)} dir="auto">
              {aboutClaim.statement}
            </Link>
          </dd>
        </>
      )}
      <dt>Reader</dt>
      <dd>{name || email ? <bdi>{[name, email].filter(Boolean).join(", ")}</bdi> : "Left no name or address"}</dd>
    </dl>
  );
}
