"use client";
import { say } from "#components/ui/announcer.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import type { Viewer } from "#domain/permissions.ts";
import { PeopleChoice } from "./people-choice.tsx";
import { TermsFields } from "./terms-fields.tsx";
import { type Assignable, useAssignForm } from "./use-assign-form.ts";

type AssignDialogProps = {
  viewer: Viewer;
  items: Assignable[];
  /** What is assigned, such as “3 articles”. */
  what: string;
  onClose: () => void;
  onAssigned: () => void;
};

/** Who gets it, by when, and what to tell them. */
export function AssignDialog({ viewer, items, what, onClose, onAssigned }: AssignDialogProps) {
  const assigning = useAssignForm(viewer, items, ({ made, there }) => {
    say(outcome(made.length, there.length));
    onAssigned();
    onClose();
  });
  const { people, count, tooMany, isBusy, problem, details, setDetails } = assigning;
  return (
    <Dialog title={`Assign ${what}`} onClose={onClose} isAlert>
      <form onSubmit={assigning.onSubmit}>
        <FormProblem>{tooMany ?? problem}</FormProblem>
        {people === null && <p className="quiet">Loading people…</p>}
        {people === "failed" && (
          <p className="notice bad">Could not load the list of people. Close this dialog and try again.</p>
        )}
        {people && people !== "failed" && (
          <PeopleChoice people={people} chosen={assigning.chosen} onToggle={assigning.toggle} viewerId={viewer.id} />
        )}
        <TermsFields terms={details} change={setDetails} seenBy="the people" />
        <FormActions
          act="Assign"
          acting="Assigning…"
          isBusy={isBusy}
          isIncomplete={count === 0 || tooMany !== null}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

function outcome(made: number, there: number): string {
  const done = `${made} ${made === 1 ? "assignment" : "assignments"} created.`;
  return there === 0 ? done : `${done} ${there} already existed and ${there === 1 ? "was" : "were"} left unchanged.`;
}
