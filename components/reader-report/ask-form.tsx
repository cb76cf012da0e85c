"use client";
import { useState } from "react";
import { v7 as newId } from "uuid";
import { send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { MAX_READER_REPORT_LENGTH, type ReaderReportKind } from "#domain/reader-report.ts";
import { AskKind } from "./ask-kind.tsx";
import { AskReceipt } from "./ask-receipt.tsx";
import { WordsField } from "./words-field.tsx";

type AskFormProps = {
  /** The published report and the claim that the reader comes from; null where there are none. */
  report: string | null;
  claim: string | null;
};

const FIELDS = ["kind", "text", "address", "name", "email"];

const WORDS: Record<ReaderReportKind, { label: string; hint: string; address: string }> = {
  error: {
    label: "What is wrong?",
    hint: "Quote the words that are wrong, and say how you know.",
    address: "Address of a page that shows it (optional)",
  },
  check: {
    label: "What should we check?",
    hint: "Write the statement as it was made, and who made it.",
    address: "Where did you see it? (address, optional)",
  },
};

/** The form with which anyone can report an error or ask for a check. */
export function AskForm({ report, claim }: AskFormProps) {
  const [id] = useState(() => newId());
  const [kind, setKind] = useState<ReaderReportKind>(report ? "error" : "check");
  const [path, setPath] = useState<string | null>(null);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async (values) => {
    const field = (name: string) => String(values.get(name) ?? "");
    const words = { text: field("text"), address: field("address"), website: field("website") };
    const contact = { name: field("name"), email: field("email") };
    const { value } = await send<{ path: string }>("POST", "/reader-reports", {
      body: { id, kind, report, claim, ...words, ...contact },
    });
    setPath(value.path);
  }, FIELDS);
  if (path !== null) return <AskReceipt path={path} />;
  const { label, hint, address } = WORDS[kind];
  return (
    <form className="ask-form" method="post" onSubmit={onSubmit} aria-label="Ask us">
      <FormProblem>{problem}</FormProblem>
      <AskKind kind={kind} onChoose={setKind} />
      <WordsField
        {...{ label, hint }}
        name="text"
        required
        maxLength={MAX_READER_REPORT_LENGTH}
        problem={problemAt("text")}
      />
      <TextField label={address} name="address" type="url" inputMode="url" problem={problemAt("address")} />
      <p className="trap" aria-hidden="true">
        <label>
          Leave this empty <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <fieldset className="contact">
        <legend>If you want our answer by e-mail</legend>
        <p className="hint">
          We use your address for the answer only, and remove it 90 days later. You get a private link to the answer in
          any case.
        </p>
        <TextField
          label="E-mail (optional)"
          name="email"
          type="email"
          autoComplete="email"
          problem={problemAt("email")}
        />
        <TextField
          label="Name (optional)"
          name="name"
          autoComplete="name"
          maxLength={120}
          problem={problemAt("name")}
        />
      </fieldset>
      <Actions kind="form">
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Sending…" : "Send"}
        </Button>
      </Actions>
    </form>
  );
}
