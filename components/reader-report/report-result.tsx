"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { changeReaderReport } from "#client/reader-reports.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { Link } from "#components/ui/link.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { READER_REPORT_RESULTS, type ReaderReport, type ReaderReportDetail } from "#domain/reader-report.ts";
import { ResultDialog } from "./result-dialog.tsx";

/** What a report was made into, and the ways to make something of it. */
export function ReportResult({ report }: { report: ReaderReportDetail }) {
  const router = useRouter();
  const [isChoosing, setChoosing] = useState(false);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await changeReaderReport(report, { result: null });
    router.refresh();
  });
  const choose = async (result: NonNullable<ReaderReport["result"]>) => {
    await changeReaderReport(report, { result });
    setChoosing(false);
    say("Noted.");
    router.refresh();
  };
  const { result, resultLink } = report;
  return (
    <section aria-labelledby="result">
      <h2 id="result">Made into</h2>
      <FormProblem>{problem}</FormProblem>
      {result ? (
        <>
          <p>
            {READER_REPORT_RESULTS[result.kind]}:{" "}
            {resultLink && (
              <Link href={resultLink.href} dir="auto">
                {resultLink.label}
              </Link>
            )}
          </p>
          <Actions kind="compact">
            <Button kind="plain" disabled={isBusy} onClick={() => onSubmit()}>
              Unlink
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <p className="quiet">Nothing yet.</p>
          <Actions>
            <ButtonLink href="/articles/new">Import an article</ButtonLink>
            <Button onClick={() => setChoosing(true)}>Link what it became…</Button>
          </Actions>
        </>
      )}
      {isChoosing && <ResultDialog onChoose={choose} onClose={() => setChoosing(false)} />}
    </section>
  );
}
