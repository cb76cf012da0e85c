"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { changeReaderReport, removeReaderReport } from "#client/reader-reports.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Option } from "#components/ui/options.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { ReaderReport, ReaderReportChange } from "#domain/reader-report.ts";

type ReportActsProps = { report: ReaderReport; editors: { id: string; name: string }[] };

/** Who handles a report, and whether it is refused or removed. */
export function ReportActs({ report, editors }: ReportActsProps) {
  const router = useRouter();
  const [isRemoving, setRemoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (input: ReaderReportChange, told: string) => {
    try {
      await changeReaderReport(report, input);
      setProblem(null);
      say(told);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : null);
    }
    router.refresh();
  };
  const removal = useSubmission(async () => {
    await removeReaderReport(report);
    say("The report is removed.");
    router.push("/reader-reports");
  });
  const people = editors.map(({ id, name }): Option => [id, name]);
  const { assignee } = report;
  const isListed = assignee === null || editors.some(({ id }) => id === assignee.id);
  const options: Option[] = [["", "Nobody"], ...people, ...(isListed ? [] : [[assignee.id, assignee.name] as const])];
  return (
    <section aria-label="What to do with it">
      <FormProblem>{problem}</FormProblem>
      <SelectField
        label="Assigned to"
        value={assignee?.id ?? ""}
        options={options}
        onChoose={(id) => void change({ assigneeId: id === "" ? null : id }, "Assigned.")}
      />
      <Actions>
        {report.refused ? (
          <Button onClick={() => void change({ refused: false }, "No longer refused.")}>Reopen</Button>
        ) : (
          <Button onClick={() => void change({ refused: true }, "Refused.")}>Refuse</Button>
        )}
        <Button kind="danger" onClick={() => setRemoving(true)}>
          Remove…
        </Button>
      </Actions>
      {isRemoving && (
        <Dialog title="Remove this report?" onClose={() => setRemoving(false)} isAlert>
          <p>
            It leaves the list and the figures, the reader’s page no longer works, and their name and address are
            deleted. This is for spam and for what should not have been sent.
          </p>
          <FormProblem>{removal.problem}</FormProblem>
          <Actions kind="dialog">
            <Button onClick={() => setRemoving(false)}>Cancel</Button>
            <Button kind="danger" disabled={removal.isBusy} onClick={() => removal.onSubmit()}>
              Remove
            </Button>
          </Actions>
        </Dialog>
      )}
    </section>
  );
}
