import { RatingName } from "#components/rating/rating-name.tsx";
import type { Rating } from "#domain/rating/rating.ts";
import type { Verdict } from "#domain/verdict.ts";
import { RationaleText } from "./rationale-text.tsx";

/** What a verdict says, besides its evidence. */
export function VerdictBody({ verdict, scale }: { verdict: Verdict; scale: Rating[] }) {
  const { rating, confidence, rationaleDocument } = verdict;
  return (
    <>
      <p>
        <RatingName rating={rating} scale={scale} />
        {confidence !== null && <span className="quiet small"> {Math.round(confidence * 100)}% confident</span>}
      </p>
      <RationaleText document={rationaleDocument} />
    </>
  );
}
