"use client";
import { useState } from "react";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { WordingChange } from "#domain/rests-on.ts";
import { WordingChanges } from "./wording-changes.tsx";

type StatementCheckProps = {
  changes: WordingChange[];
  /** Of the article. */
  language: string;
  statement: string;
  onLeave: () => void;
  /** Null where the viewer may not change the claim. */
  onChange: ((statement: string, reason: string) => void | Promise<void>) | null;
  onEnd: (() => Promise<void>) | null;
  onClose: () => void;
};

/** Asks, where the words of the passage changed, whether the statement of the claim still fits them. */
export function StatementCheck(props: StatementCheckProps) {
  const { changes, language, statement, onLeave, onChange, onEnd, onClose } = props;
  const [isChanging, setChanging] = useState(false);
  const [next, setNext] = useState(statement);
  const [reason, setReason] = useState("");
  const changing = useSubmission(async () => onChange?.(next.trim(), reason.trim()), ["statement"]);
  const ending = useSubmission(async () => onEnd?.());
  const isSame = next.trim() === statement || next.trim() === "";
  return (
    <Dialog title="Does the statement still say what the article says?" onClose={onClose} isAlert isWide>
      <div className="statement-check">
        <WordingChanges changes={changes} language={language} />
        {!changes.some(({ of }) => of === "statement") && (
          <dl className="wording-changes">
            <div>
              <dt>Statement, unchanged</dt>
              <dd className="diff" dir="auto">
                {statement}
              </dd>
            </div>
          </dl>
        )}
      </div>
      {isChanging ? (
        <form onSubmit={changing.onSubmit}>
          <GrowingField
            label="Statement"
            required
            autoFocus
            dir="auto"
            maxLength={2000}
            value={next}
            onType={setNext}
            problem={changing.problemAt("statement")}
          />
          <GrowingField label="Reason for the change" required maxLength={2000} value={reason} onType={setReason} />
          <FormProblem>{changing.problem}</FormProblem>
          <Actions kind="dialog">
            <Button onClick={() => setChanging(false)}>Back</Button>
            <Button type="submit" kind="main" disabled={changing.isBusy || isSame || reason.trim() === ""}>
              Change the statement
            </Button>
          </Actions>
        </form>
      ) : (
        <form onSubmit={ending.onSubmit}>
          <FormProblem>{ending.problem}</FormProblem>
          {onChange === null && (
            <p className="quiet small">If not, ask the person who marked the claim, or an editor, to change it.</p>
          )}
          <Actions kind="dialog">
            <Button onClick={onClose}>Cancel</Button>
            {onEnd && (
              <Button type="submit" disabled={ending.isBusy}>
                End this claim and start a new one
              </Button>
            )}
            {onChange && <Button onClick={() => setChanging(true)}>No, change it</Button>}
            <Button kind="main" onClick={onLeave}>
              Yes, keep it
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
