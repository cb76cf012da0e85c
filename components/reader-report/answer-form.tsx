"use client";
import { useRouter } from "next/navigation";
import * as z from "zod";
import { draftKind, useDraft } from "#client/drafts.ts";
import { changeReaderReport } from "#client/reader-reports.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Moment } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { MAX_READER_REPORT_LENGTH, type ReaderReport } from "#domain/reader-report.ts";

type AnswerFormProps = {
  report: ReaderReport;
  personId: string;
  /** Whether this Galley has a mail server. */
  sendsMail: boolean;
};

const answerDraft = draftKind("reader-answer", z.object({ answer: z.string() }));

/** The answer to a reader. What is typed stays in the browser until it is sent. */
export function AnswerForm({ report, personId, sendsMail }: AnswerFormProps) {
  const router = useRouter();
  const stored = report.answer ?? "";
  const draft = useDraft(answerDraft, personId, report.id, { answer: stored });
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    try {
      await changeReaderReport(report, { answer: draft.value.answer });
      draft.drop();
      say("The answer is saved. The reader can see it.");
    } finally {
      router.refresh();
    }
  });
  const { answer } = draft.value;
  return (
    <form onSubmit={onSubmit} aria-label="Answer">
      <FormProblem>{problem}</FormProblem>
      <GrowingField
        label={report.answer ? "Answer (the reader sees it)" : "Answer to the reader"}
        hint={channelOf(report, sendsMail)}
        rows={4}
        dir="auto"
        maxLength={MAX_READER_REPORT_LENGTH}
        value={answer}
        onType={(typed) => draft.change({ answer: typed })}
      />
      {report.answeredAt && (
        <p className="quiet small">
          Answered <Moment at={report.answeredAt} />
          {report.answeredBy && (
            <>
              {" by "}
              <bdi>{report.answeredBy.name}</bdi>
            </>
          )}
          {report.answerMailedAt && (
            <>
              , sent by e-mail <Moment at={report.answerMailedAt} />
            </>
          )}
        </p>
      )}
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy || answer.trim() === "" || answer.trim() === stored}>
          {report.answer ? "Change the answer" : "Answer"}
        </Button>
        {draft.isStored && (
          <Button kind="plain" onClick={draft.drop}>
            Discard
          </Button>
        )}
      </Actions>
    </form>
  );
}

function channelOf({ email, answerMailedAt }: ReaderReport, sendsMail: boolean): string {
  if (email && sendsMail)
    return answerMailedAt
      ? "A changed answer is sent by e-mail again."
      : "It is sent by e-mail, and shown on the reader’s private page.";
  return email
    ? "No mail server is set up, so it is shown on the reader’s private page only."
    : "The reader left no address, so it is shown on their private page only.";
}
