"use client";
import type { ReactNode } from "react";
import { PublishedAt } from "#components/article/published-at.tsx";
import { Link } from "#components/ui/link.tsx";
import { passageAddress } from "#domain/addresses.ts";
import type { UtteranceReport } from "#domain/quotation/quotation.ts";
import { ReportKinds } from "./report-kinds.tsx";
import { ReportWords } from "./report-words.tsx";

type ReportRowProps = {
  report: UtteranceReport;
  isReference: boolean;
  /** What can be done with it. */
  children: ReactNode;
};

/** One report of an utterance: where it stands, its words beside those of the reference, and what they do to them. */
export function ReportRow({ report, isReference, children }: ReportRowProps) {
  const { quotationId, articleId, articleTitle, outlet, publishedAt, version, passage, speaker, speakerBy, language } =
    report;
  return (
    <li className="report" data-report={quotationId}>
      <div className="report-origin">
        <Link href={passageAddress(articleId, passage)} lang={outlet ? undefined : language} dir="auto">
          {outlet ?? articleTitle}
        </Link>
        <span className="quiet small">
          <PublishedAt at={publishedAt} /> · version {version}
        </span>
        {outlet && (
          <bdi className="quiet small clamped" lang={language}>
            {articleTitle}
          </bdi>
        )}
      </div>
      <div className="report-body">
        <ReportWords segments={report.segments} language={language} />
        <p className="quiet small">
          {speaker ? (
            <>
              Said by <bdi>{speaker}</bdi>
              {speakerBy === "rule" && ", as the text suggests"}
            </>
          ) : (
            "Nobody is named as the speaker"
          )}
          {report.form === "indirect" && ". In indirect speech"}
        </p>
        <div className="report-acts">{children}</div>
      </div>
      <ReportKinds report={report} isReference={isReference} />
    </li>
  );
}
