"use client";
import { etagOf, send } from "#client/api.ts";
import { DetailsFormDialog } from "#components/ui/details-form-dialog.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { useEditedForm } from "#components/ui/use-edited-form.ts";
import type { Source } from "#domain/source.ts";
import { SourceDetailsFields } from "./source-details-fields.tsx";
import { changeOf, formOf, isChanged, SOURCE_FIELDS } from "./source-form.ts";

type SourceDialogProps = { source: Source; onClose: () => void; onSaved: () => void };

/** Corrects the details of a source, everywhere it is cited. Someone else's change is shown, not overwritten. */
export function SourceDialog({ source, onClose, onSaved }: SourceDialogProps) {
  const { before, form, setForm, conflicts, mergeTheirs, isMerged } = useEditedForm(source, formOf);
  const submission = useSubmission(async () => {
    if (isChanged(form, before)) {
      const request = { body: changeOf(form), etag: etagOf(before) };
      await send<Source>("PUT", `/sources/${source.id}`, request).catch(mergeTheirs);
      onSaved();
    }
    onClose();
  }, SOURCE_FIELDS);
  return (
    <DetailsFormDialog
      title="Source details"
      isChanged={isChanged(form, before)}
      {...{ submission, isMerged, onClose }}
    >
      <SourceDetailsFields {...{ form, conflicts }} onChange={setForm} problemAt={submission.problemAt} />
      <p className="hint">Every verdict that cites this source shows the correction. The history keeps what it was.</p>
    </DetailsFormDialog>
  );
}
