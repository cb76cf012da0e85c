"use client";
import { useState } from "react";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Source } from "#domain/source.ts";
import { SourceDetailsFields } from "./source-details-fields.tsx";
import { changeOf, formOf, isChanged, rebased, SOURCE_FIELDS, type SourceForm } from "./source-form.ts";

type SourceDialogProps = { source: Source; onClose: () => void; onSaved: () => void };

/** Corrects the details of a source, everywhere it is cited. Someone else's change is shown, not overwritten. */
export function SourceDialog({ source, onClose, onSaved }: SourceDialogProps) {
  const [before, setBefore] = useState(source);
  const [form, setForm] = useState(() => formOf(source));
  const [conflicts, setConflicts] = useState<Partial<SourceForm>>({});
  const [hasTriedToClose, setTriedToClose] = useState(false);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    if (isChanged(form, before)) {
      await send<Source>("PUT", `/sources/${source.id}`, { body: changeOf(form), etag: etagOf(before) }).catch(
        mergeTheirs,
      );
      onSaved();
    }
    onClose();
  }, SOURCE_FIELDS);

  function mergeTheirs(error: unknown): never {
    if (error instanceof ProblemError && error.status === 412 && error.current) {
      const current = error.current as Source;
      const merged = rebased(form, before, current);
      setBefore(current);
      setForm(merged.form);
      setConflicts(merged.conflicts);
    }
    throw error;
  }

  /** A click outside the dialog does not discard what was typed. */
  const leave = () => (isChanged(form, before) ? setTriedToClose(true) : onClose());

  return (
    <Dialog title="Source details" onClose={leave} isWide>
      <form onSubmit={onSubmit}>
        <FormProblem>
          {problem ?? (hasTriedToClose ? "You changed these details. Save them, or cancel." : null)}
        </FormProblem>
        {before !== source && (
          <p className="hint">
            The form now includes their changes. Where both of you changed a field, your value is kept and theirs is
            shown below it. Save again to keep the form as it is.
          </p>
        )}
        <SourceDetailsFields form={form} onChange={setForm} problemAt={problemAt} conflicts={conflicts} />
        <p className="hint">
          Every verdict that cites this source shows the correction. The history keeps what it was.
        </p>
        <Actions kind="dialog">
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={isBusy}>
            {isBusy ? "Saving…" : "Save"}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
