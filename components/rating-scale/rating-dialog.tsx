"use client";
import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useLeaveWarning } from "#components/ui/leave-warning.ts";
import { TextField } from "#components/ui/text-field.tsx";
import type { Rating, RatingUse, SampleClaim, VersionedRating } from "#domain/rating/rating.ts";
import { Likeness } from "./likeness.tsx";
import { RatingFields } from "./rating-fields.tsx";
import { newForm, previewOf } from "./rating-form.ts";
import { RatingPreview } from "./rating-preview.tsx";
import { isUsed, usageText } from "./usage-text.ts";
import { useRatingForm } from "./use-rating-form.ts";

type RatingDialogProps = {
  /** Null for a new one. */
  rating: VersionedRating | null;
  scale: VersionedRating[];
  claims: SampleClaim[];
  use?: RatingUse | undefined;
  onSaved: (rating: VersionedRating) => void;
  onClose: () => void;
};

/** Changes or adds a rating, with a preview. Someone else's change is shown, not overwritten. */
export function RatingDialog({ rating, scale, claims, use, onSaved, onClose }: RatingDialogProps) {
  const ratingForm = useRatingForm({ rating, scale, onSaved, onClose });
  const { form, setForm, key, setKey, isDirty, hasMerged, conflicts, submission } = ratingForm;
  const [hasTriedToClose, setTriedToClose] = useState(false);
  useLeaveWarning(isDirty);
  const preview = previewOf(form, rating ?? blank(scale));
  const previewed: Rating[] = [...scale.filter((each) => each.key !== preview.key), preview];
  /** A click outside the dialog does not discard what was typed. */
  const leave = () => (isDirty ? setTriedToClose(true) : onClose());
  return (
    <Dialog title={rating ? `Edit “${rating.label}”` : "Add a rating"} onClose={leave} isWide>
      <form className="rating-form" onSubmit={submission.onSubmit} noValidate>
        <FormProblem>
          {submission.problem ?? (hasTriedToClose && isDirty ? "You changed this rating. Save it, or cancel." : null)}
        </FormProblem>
        {hasMerged && (
          <p className="hint">
            The form now includes their changes. Where both of you changed a field, your value is kept and theirs is
            shown below it. Save again to keep the form as it is.
          </p>
        )}
        <div className="columns">
          <div>
            <RatingFields
              others={scale.filter((each) => each.key !== rating?.key)}
              form={form}
              onChange={setForm}
              problemAt={submission.problemAt}
              conflicts={conflicts}
            >
              {!rating && (
                <TextField
                  label="Key"
                  name="key"
                  autoComplete="off"
                  spellCheck={false}
                  maxLength={40}
                  value={key}
                  onChange={(event) => setKey(event.target.value)}
                  hint="The name used in exports, such as “out-of-context”. It cannot be changed later."
                  problem={submission.problemAt("key")}
                />
              )}
            </RatingFields>
            {rating && isUsed(use) && preview.value !== rating.value && (
              <p className="hint" role="status">
                {usageText(use)} {use.verdicts + use.rulings === 1 ? "has" : "have"} this rating. Exports made from now
                on give {preview.value === null ? "no value" : `the value ${preview.value}`} for it; those made before
                stay as they are.
              </p>
            )}
          </div>
          <div>
            <RatingPreview rating={preview} scale={previewed} claims={claims} />
            <Likeness rating={preview} scale={previewed} />
          </div>
        </div>
        <FormActions act="Save" acting="Saving…" isBusy={submission.isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** A new rating before it has values. No real rating can have this key. */
const blank = (scale: Rating[]): Rating => ({
  ...newForm(scale),
  key: "New rating",
  label: "New rating",
  value: null,
  retired: false,
  position: Math.max(0, ...scale.map(({ position }) => position)) + 1,
});
