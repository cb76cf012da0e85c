"use client";
import { etagOf, send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Day } from "#components/ui/date.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Assignment } from "#domain/assignment.ts";
import { can, type Viewer } from "#domain/permissions.ts";

type AssignmentLineProps = { assignment: Assignment; viewer: Viewer; onChange: () => void; onChanged: () => void };

/** An assignment: who has what, until when, and buttons to change and to withdraw it. */
export function AssignmentLine({ assignment, viewer, onChange, onChanged }: AssignmentLineProps) {
  const { id, claimId, assignee, assignedBy, dueOn, note, doneAt, version } = assignment;
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    await send("DELETE", `/assignments/${id}`, { etag: etagOf({ version }) });
    onChanged();
  });
  return (
    <li>
      <div>
        <p>
          <strong>{assignee.name}</strong>
          {assignee.disabled && <span className="warning"> (account disabled: assign it to someone else)</span>}{" "}
          <span className="quiet">
            {claimId ? "one claim" : "the article"}
            {dueOn && (
              <>
                , due on <Day at={dueOn} />
              </>
            )}
            {doneAt && ", done"}
          </span>
        </p>
        {note && (
          <p className="quiet small" dir="auto">
            {assignedBy.name}: {note}
          </p>
        )}
        <FormProblem>{problem}</FormProblem>
      </div>
      {can(viewer, "assignment.change", assignedBy.id) && !doneAt && (
        <div className="line-acts">
          <Button aria-label={`Change the assignment of ${assignee.name}`} onClick={onChange}>
            Change
          </Button>
          <Button disabled={isBusy} aria-label={`Withdraw from ${assignee.name}`} onClick={() => onSubmit()}>
            Withdraw
          </Button>
        </div>
      )}
    </li>
  );
}
