"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { MAX_READER_REPORT_LENGTH, type ReaderReportNote } from "#domain/reader-report.ts";

/** Notes of the newsroom on a report, oldest first. The reader does not see them. */
export function ReportNotes({ reportId, notes }: { reportId: string; notes: ReaderReportNote[] }) {
  const router = useRouter();
  const [draft, setDraft] = useState({ id: newId(), text: "" });
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("PUT", `/reader-reports/${reportId}/notes/${draft.id}`, { body: { text: draft.text } });
    setDraft({ id: newId(), text: "" });
    router.refresh();
  });
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Notes</h2>
      {notes.length > 0 && (
        <ul className="report-notes">
          {notes.map(({ id, text, author, createdAt }) => (
            <li key={id}>
              <span className="quiet small">
                <bdi>{author.name}</bdi>, <Moment at={createdAt} />
              </span>
              <br />
              <span dir="auto">{text}</span>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={onSubmit} aria-label="New note">
        <FormProblem>{problem}</FormProblem>
        <GrowingField
          label="Note for the newsroom"
          hint="The reader does not see it."
          rows={2}
          dir="auto"
          maxLength={MAX_READER_REPORT_LENGTH}
          value={draft.text}
          onType={(text) => setDraft({ ...draft, text })}
        />
        <Actions>
          <Button type="submit" disabled={isBusy || draft.text.trim() === ""}>
            Add note
          </Button>
        </Actions>
      </form>
    </section>
  );
}
