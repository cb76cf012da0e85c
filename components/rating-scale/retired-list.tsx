"use client";
import { etagOf, send } from "#client/api.ts";
import { Button } from "#components/ui/button.tsx";
import { FormProblem } from "#components/ui/form-problem.tsx";
import { useSubmission } from "#components/ui/submission.ts";
import type { RatingUse, VersionedRating } from "#domain/rating/rating.ts";
import { formOf, inputOf } from "./rating-form.ts";
import { RatingRow } from "./rating-row.tsx";

type RetiredListProps = {
  ratings: VersionedRating[];
  uses: Record<string, RatingUse>;
  onOffered: (rating: VersionedRating) => void;
  onChange: (key: string) => void;
};

/** The ratings that can no longer be given. Verdicts and rulings that have them keep them. */
export function RetiredList({ ratings, uses, onOffered, onChange }: RetiredListProps) {
  const retired = ratings.filter((rating) => rating.retired);
  if (retired.length === 0) return null;
  return (
    <section className="broad" aria-labelledby="retired-ratings">
      <h2 id="retired-ratings">Retired ratings</h2>
      <p className="quiet">Verdicts and rulings with these ratings keep them, and filters still find them.</p>
      <ul className="scale-list">
        {retired.map((rating) => (
          <li key={rating.key} className="scale-row is-retired">
            <RatingRow rating={rating} scale={ratings} use={uses[rating.key]}>
              <OfferAgain rating={rating} onOffered={onOffered} />
              <Button onClick={() => onChange(rating.key)}>
                Edit<span className="visually-hidden"> {rating.label}</span>
              </Button>
            </RatingRow>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OfferAgain({ rating, onOffered }: { rating: VersionedRating; onOffered: (rating: VersionedRating) => void }) {
  const { isBusy, problem, onSubmit } = useSubmission(async () => {
    const body = inputOf(formOf(rating), false);
    onOffered((await send<VersionedRating>("PUT", `/ratings/${rating.key}`, { body, etag: etagOf(rating) })).value);
  });
  return (
    <>
      <Button disabled={isBusy} onClick={() => onSubmit()}>
        Restore<span className="visually-hidden"> {rating.label}</span>
      </Button>
      <FormProblem>{problem}</FormProblem>
    </>
  );
}
