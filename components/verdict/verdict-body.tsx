import { RatingName } from "#components/rating/rating-name.tsx";
import { independenceNote } from "#domain/independence.ts";
import type { Rating } from "#domain/rating/rating.ts";
import type { Verdict } from "#domain/verdict.ts";
import { RationaleText } from "./rationale-text.tsx";

/** What a verdict says, besides its evidence. */
export function VerdictBody({ verdict, scale }: { verdict: Verdict; scale: Rating[] }) {
  const { rating, confidence, rationaleDocument } = verdict;
  const note = independenceNote(verdict);
  return (
    <>
      <p>
        <RatingName rating={rating} scale={scale} />
        {confidence !== null && <span className="quiet small"> {Math.round(confidence * 100)}% confident</span>}
      </p>
      {note && <p className="quiet small">{note}.</p>}
      <RationaleText document={rationaleDocument} />
    </>
  );
}
