"use client";
import type { ReactNode } from "react";
import * as z from "zod";
import { draftKind, useDraft } from "#client/drafts.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { GrowingField } from "#components/ui/growing-field.tsx";
import { useSubmission } from "#components/ui/submission.ts";

type ReasonDialogProps = {
  personId: string;
  /** The action and the claim, such as `withdraw ID`, under which an unfinished reason is stored. */
  reasonFor: string;
  /** Its error is shown, and the reason stays. */
  onReason: (reason: string) => void | Promise<void>;
  onClose: () => void;
  /** The question, and the button that answers it. */
  title?: string;
  act?: string;
  /** Who reads the reason. */
  hint?: string;
  /** What the answer does, if the question does not say it. */
  children?: ReactNode;
};

const reasonDraft = draftKind("reason", z.object({ reason: z.string() }));
const NO_REASON = { reason: "" };

/** Asks why a submitted verdict changes, still holds, or is withdrawn. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { personId, reasonFor, onReason, onClose, children } = props;
  const { title = "Why are you changing your verdict?", act = "Submit changes" } = props;
  const { hint = "It appears in the history of the claim, next to what you wrote before." } = props;
  const { value, change, drop } = useDraft(reasonDraft, personId, reasonFor, NO_REASON);
  const { reason } = value;
  const isEmpty = reason.trim() === "";
  const submission = useSubmission(async () => {
    if (isEmpty) return;
    await onReason(reason.trim());
    drop();
    onClose();
  });
  return (
    <Dialog title={title} onClose={onClose} isAlert>
      <form onSubmit={submission.onSubmit}>
        {children && <p>{children}</p>}
        <GrowingField
          label="Reason"
          required
          autoFocus
          maxLength={2000}
          value={reason}
          onType={(typed) => change({ reason: typed })}
          hint={hint}
        />
        <FormProblem>{submission.problem}</FormProblem>
        <FormActions act={act} isBusy={submission.isBusy} isIncomplete={isEmpty} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
