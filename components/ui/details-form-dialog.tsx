"use client";
import { type ReactNode, useState } from "react";
import { Actions } from "./actions.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FormProblem } from "./form-problem.tsx";
import type { useSubmission } from "./submission.ts";

type DetailsFormDialogProps = {
  title: string;
  submission: ReturnType<typeof useSubmission>;
  /** Whether something would be lost by closing. A click outside then does not close the dialog. */
  isChanged: boolean;
  /** Whether changes of someone else were merged into the form. */
  isMerged: boolean;
  onClose: () => void;
  /** Other buttons, before those that cancel and save. */
  acts?: ReactNode;
  children: ReactNode;
};

/** A dialog with a form of details, which someone else may change at the same time. */
export function DetailsFormDialog({
  title,
  submission,
  isChanged,
  isMerged,
  onClose,
  acts,
  children,
}: DetailsFormDialogProps) {
  const { isBusy, problem, onSubmit } = submission;
  const [hasTriedToClose, setTriedToClose] = useState(false);
  return (
    <Dialog title={title} onClose={() => (isChanged ? setTriedToClose(true) : onClose())} isWide>
      <form className="details-dialog" onSubmit={onSubmit}>
        <FormProblem>
          {problem ?? (hasTriedToClose ? "You changed these details. Save them, or cancel." : null)}
        </FormProblem>
        {isMerged && (
          <p className="hint">
            The form now includes their changes. Where both of you changed a field, your value is kept and theirs is
            shown below it. Save again to keep the form as it is.
          </p>
        )}
        {children}
        <Actions kind="dialog">
          {acts}
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={isBusy}>
            {isBusy ? "Saving…" : "Save"}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
