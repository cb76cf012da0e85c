"use client";
import { etagOf, send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { DetailsFormDialog } from "#components/ui/details-form-dialog.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import { useEditedForm } from "#components/ui/use-edited-form.ts";
import type { Article } from "#domain/article.ts";
import { DetailsFields } from "./details-fields.tsx";
import { changesIn, DETAIL_FIELDS, formOf } from "./details-form.ts";

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
  const { before, form, setForm, conflicts, mergeTheirs, isMerged } = useEditedForm(article, formOf);
  const body = changesIn(form, before);
  const isChanged = Object.keys(body).length > 0;
  const submission = useSubmission(async () => {
    if (isChanged) {
      const path = `/articles/${article.id}`;
      onSaved((await send<Article>("PUT", path, { body, etag: etagOf(before) }).catch(mergeTheirs)).value);
    }
    onClose();
  }, DETAIL_FIELDS);
  const archive = onArchive && (
    <Button kind="plain" className="archive-button" onClick={onArchive}>
      Archive…
    </Button>
  );
  return (
    <DetailsFormDialog title="Article details" acts={archive} {...{ submission, isChanged, isMerged, onClose }}>
      <DetailsFields {...{ form, conflicts }} onChange={setForm} problemAt={submission.problemAt} />
      <p className="hint">This does not change the text of the article.</p>
    </DetailsFormDialog>
  );
}
