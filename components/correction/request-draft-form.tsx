"use client";
import { type ReactNode, useState } from "react";
import { type Draft, type DraftKind, useDraft } from "#client/drafts.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { type Submission, useSubmission } from "#components/ui/submission.ts";

type RequestDraftFormProps<T> = {
  label: string;
  kind: DraftKind<T>;
  personId: string;
  objectId: string;
  initial: T;
  /** The field that shows its own problem. */
  field: string;
  onStore: (value: T) => Promise<unknown>;
  onClose: () => void;
  children: (
    form: Pick<Draft<T>, "value" | "change"> & Pick<Submission, "problemAt"> & { isNew: boolean },
  ) => ReactNode;
};

/** A form with a draft. Saving or cancelling forgets the draft and closes the form. `isNew`: there was none before. */
export function RequestDraftForm<T>(props: RequestDraftFormProps<T>) {
  const { value, isStored, change, drop } = useDraft(props.kind, props.personId, props.objectId, props.initial);
  const [isNew] = useState(!isStored);
  const close = () => {
    drop();
    props.onClose();
  };
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    await props.onStore(value);
    close();
  }, [props.field]);
  return (
    <form aria-label={props.label} onSubmit={onSubmit}>
      <FormProblem>{problem}</FormProblem>
      {props.children({ value, change, problemAt, isNew })}
      <Actions>
        <Button type="submit" kind="main" disabled={isBusy}>
          {isBusy ? "Saving…" : "Save"}
        </Button>
        <Button onClick={close}>Cancel</Button>
      </Actions>
    </form>
  );
}
