"use client";
import { useState } from "react";
import { etagOf, ProblemError, send } from "#client/api.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormActions } from "#components/ui/form-actions.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { RatingUse, VersionedRating } from "#domain/rating/rating.ts";
import { formOf, inputOf } from "./rating-form.ts";
import { isUsed, usageText } from "./usage-text.ts";

type RetireDialogProps = {
  rating: VersionedRating;
  use: RatingUse | undefined;
  onRetired: (rating: VersionedRating) => void;
  onClose: () => void;
};

/** Asks before a rating is retired, and says what happens to verdicts and rulings that have it. */
export function RetireDialog({ rating, use, onRetired, onClose }: RetireDialogProps) {
  const [before, setBefore] = useState(rating);
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    const request = { body: inputOf(formOf(before), true), etag: etagOf(before) };
    onRetired((await send<VersionedRating>("PUT", `/ratings/${rating.key}`, request).catch(takeTheirs)).value);
    onClose();
  });

  /** The next try retires the rating as the other person left it. */
  function takeTheirs(error: unknown): never {
    if (error instanceof ProblemError && error.status === 412 && error.current)
      setBefore(error.current as VersionedRating);
    throw error;
  }

  return (
    <Dialog title={`Retire “${before.label}”?`} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <FormProblem>{problem}</FormProblem>
        <p>
          It can no longer be given.{" "}
          {isUsed(use)
            ? `${usageText(use)} ${use.verdicts + use.rulings === 1 ? "has" : "have"} it and will keep it.`
            : "No verdict or ruling uses it."}{" "}
          You can offer it again at any time.
        </p>
        <FormActions act="Retire" isBusy={isBusy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
