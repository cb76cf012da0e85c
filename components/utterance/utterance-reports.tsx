"use client";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { CommandKey } from "#components/commands/command-key.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { utterancePageAddress } from "#domain/quotation/addresses.ts";
import type { Utterance, UtteranceReport } from "#domain/quotation/quotation.ts";
import { ReportRow } from "./report-row.tsx";
import { SpeakerButton } from "./speaker-button.tsx";
import { useReportActs } from "./use-report-acts.ts";

type UtteranceReportsProps = {
  utterance: Utterance;
  mayDecide: boolean;
};

/** The reports of an utterance. J and K step through them; keys mark a claim, and say what belongs together. */
export function UtteranceReports({ utterance, mayDecide }: UtteranceReportsProps) {
  const router = useRouter();
  const list = useRef<HTMLOListElement>(null);
  const { reference, reports } = utterance;
  const { mark, refuse, accept, undo, canUndo } = useReportActs(utterance);
  const rows = () => [...(list.current?.children ?? [])];
  const current = () => rows().findIndex((row) => row.contains(document.activeElement));
  const step = (by: number) => {
    const at = current();
    const next = at < 0 ? 0 : Math.min(reports.length - 1, Math.max(0, at + by));
    rows()[next]?.querySelector("a")?.focus();
  };
  const withCurrent = (act: (report: UtteranceReport) => void) => () => {
    const report = reports[Math.max(0, current())];
    if (report) act(report);
  };
  useCommands({
    nextClaim: { label: "Next report", run: () => step(1) },
    previousClaim: { label: "Previous report", run: () => step(-1) },
    mark: { label: "Make a claim of this report", run: withCurrent(mark), isOn: () => mayDecide },
    same: { label: "This is the same utterance", run: withCurrent(accept), isOn: () => mayDecide },
    different: { label: "This is not the same utterance", run: withCurrent(refuse), isOn: () => mayDecide },
    undo: { label: "Undo", run: undo, isOn: () => canUndo },
  });
  return (
    <ol className="reports" ref={list} aria-label="Reports, oldest first">
      {reports.map((report) => {
        const { quotationId, tier } = report;
        const isReference = quotationId === reference;
        return (
          <ReportRow key={quotationId} report={report} isReference={isReference}>
            {mayDecide && (
              <>
                <Button onClick={() => mark(report)}>
                  Make a claim <CommandKey of="mark" />
                </Button>
                {tier === "possible" && !isReference && (
                  <Button onClick={() => accept(report)}>
                    Same utterance <CommandKey of="same" />
                  </Button>
                )}
                {!isReference && (
                  <Button onClick={() => refuse(report)}>
                    Not the same <CommandKey of="different" />
                  </Button>
                )}
                <SpeakerButton report={report} utteranceId={utterance.id} onSaved={() => router.refresh()} />
              </>
            )}
            {!isReference && (
              <ButtonLink kind="plain" href={utterancePageAddress(utterance.id, { reference: quotationId })}>
                Compare with this report
              </ButtonLink>
            )}
          </ReportRow>
        );
      })}
    </ol>
  );
}
