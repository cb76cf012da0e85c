"use client";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { SelectField } from "#components/ui/select-field.tsx";
import { can, type Viewer } from "#domain/permissions.ts";
import { TermsFields } from "./terms-fields.tsx";
import { type ChangeableAssignment, useChangeForm } from "./use-change-form.ts";

type ChangeDialogProps = {
  viewer: Viewer;
  assignment: ChangeableAssignment;
  onClose: () => void;
  onChanged: () => void;
};

/** Changes the due date and the note of an assignment, or gives it to another person. */
export function ChangeDialog({ viewer, assignment, onClose, onChanged }: ChangeDialogProps) {
  const { values, change, choices, isBusy, problem, onSubmit } = useChangeForm(assignment, onChanged);
  const isMoving = values.assigneeId !== assignment.assignee.id;
  return (
    <Dialog title="Change the assignment" onClose={onClose} isAlert>
      <form onSubmit={onSubmit}>
        <FormProblem>{problem}</FormProblem>
        {can(viewer, "assignment.make", "") && (
          <SelectField
            label="Assigned to"
            value={values.assigneeId}
            options={choices}
            onChoose={(assigneeId) => change({ assigneeId })}
            hint={isMoving ? "Both people are notified. The history keeps who had it before." : undefined}
          />
        )}
        <TermsFields terms={values} change={change} seenBy="the person" />
        <FormActions act={isMoving ? "Reassign" : "Save"} acting="Saving…" isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
