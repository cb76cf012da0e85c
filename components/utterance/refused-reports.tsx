"use client";
import { useRouter } from "next/navigation";
import { decideOnReport } from "#client/utterances.ts";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { problemSentence } from "#components/ui/problem-sentence.ts";
import { type RefusedReport, type Utterance, utteranceAddress } from "#domain/quotation/quotation.ts";

type RefusedReportsProps = { utterance: Pick<Utterance, "reference" | "refused">; mayDecide: boolean };

/** What a person said is not this utterance, and the way to take that back. */
export function RefusedReports({ utterance: { reference, refused }, mayDecide }: RefusedReportsProps) {
  const router = useRouter();
  if (refused.length === 0) return null;
  const putBack = ({ quotationId }: RefusedReport) =>
    void decideOnReport(reference, { quotationId, decision: null }).then(
      () => {
        say("The report is back.");
        router.refresh();
      },
      (error) => say(problemSentence(error)),
    );
  return (
    <section className="refused-reports" aria-labelledby="refused">
      <h2 id="refused">Not the same utterance</h2>
      <ul className="divided">
        {refused.map((report) => (
          <li key={report.quotationId}>
            <Link className="clamped serif" href={utteranceAddress(report.quotationId)} dir="auto">
              “{report.exact}”
            </Link>
            <bdi className="quiet small">{report.outlet ?? report.articleTitle}</bdi>
            {mayDecide && <Button onClick={() => putBack(report)}>Put back</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
