"use client";
import { type ReactNode, useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingText } from "#components/ui/growing-text.tsx";
import { useSubmission } from "#components/ui/submission.ts";

type ReasonDialogProps = {
  /** What it throws is shown, and the reason stays. */
  onReason: (reason: string) => void | Promise<void>;
  onClose: () => void;
  /** The question, and the button that answers it. */
  title?: string;
  act?: string;
  /** What the answer does, where the question does not say it. */
  children?: ReactNode;
};

/** Asks why a submitted verdict changes, still holds, or is withdrawn. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { onReason, onClose, title = "Why does your verdict change?", act = "Submit changes", children } = props;
  const [reason, setReason] = useState("");
  const isEmpty = reason.trim() === "";
  const submission = useSubmission(async () => {
    if (isEmpty) return;
    await onReason(reason.trim());
    onClose();
  });
  return (
    <Dialog title={title} isOpen onClose={onClose} isAlert>
      <form onSubmit={submission.onSubmit}>
        {children && <p>{children}</p>}
        <div className="field">
          <label htmlFor="reason">Reason</label>
          <GrowingText
            id="reason"
            required
            autoFocus
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="hint">It stands in the history of the claim, beside what you wrote before.</span>
        </div>
        <FormProblem>{submission.problem}</FormProblem>
        <div className="foot">
          <button type="button" className="btn" onClick={onClose}>
            Not yet
          </button>
          <button type="submit" className="btn main" disabled={isEmpty || submission.isBusy}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
