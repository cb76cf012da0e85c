"use client";
import { useState } from "react";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { Article } from "#domain/article.ts";
import { DetailsFields } from "./details-fields.tsx";
import { changesIn, DETAIL_FIELDS, type DetailsForm, formOf, rebased } from "./details-form.ts";

type DetailsDialogProps = {
  article: Article;
  onClose: () => void;
  /** Called with the article as it stands after saving, before the dialog closes. */
  onSaved: (article: Article) => void;
  /** Asks whether the article should be archived; missing where the viewer may not do that. */
  onArchive?: (() => void) | undefined;
};

/** Changes the details of an article. Someone else's change is shown, not overwritten. */
export function DetailsDialog({ article, onClose, onSaved, onArchive }: DetailsDialogProps) {
  const [before, setBefore] = useState(article);
  const [form, setForm] = useState(() => formOf(article));
  const [conflicts, setConflicts] = useState<Partial<DetailsForm>>({});
  const [hasTriedToClose, setTriedToClose] = useState(false);
  const { isBusy, problem, problemAt, onSubmit } = useSubmission(async () => {
    const body = changesIn(form, before);
    if (Object.keys(body).length > 0) {
      const path = `/articles/${article.id}`;
      onSaved((await send<Article>("PUT", path, { body, etag: etagOf(before) }).catch(mergeTheirs)).value);
    }
    onClose();
  }, DETAIL_FIELDS);

  function mergeTheirs(error: unknown): never {
    if (error instanceof ProblemError && error.status === 412 && error.current) {
      const current = error.current as Article;
      const merged = rebased(form, before, current);
      setBefore(current);
      setForm(merged.form);
      setConflicts(merged.conflicts);
    }
    throw error;
  }

  /** A click outside the dialog does not discard what was typed. */
  const leave = () => (Object.keys(changesIn(form, before)).length > 0 ? setTriedToClose(true) : onClose());

  return (
    <Dialog title="Article details" onClose={leave} isWide>
      <form className="details-dialog" onSubmit={onSubmit}>
        <FormProblem>
          {problem ?? (hasTriedToClose ? "You changed these details. Save them, or cancel." : null)}
        </FormProblem>
        {before !== article && (
          <p className="hint">
            The form now includes their changes. Where both of you changed a field, your value is kept and theirs is
            shown below it. Save again to keep the form as it is.
          </p>
        )}
        <DetailsFields form={form} onChange={setForm} problemAt={problemAt} conflicts={conflicts} />
        <p className="hint">This does not change the text of the article.</p>
        <Actions kind="dialog">
          {onArchive && (
            <Button kind="plain" className="archive-button" onClick={onArchive}>
              Archive…
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={isBusy}>
            {isBusy ? "Saving…" : "Save"}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
