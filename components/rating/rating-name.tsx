import { DISPUTED_DRAWING, STALE_DRAWING } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** The symbol of a rating; dashed while there is none. Screen readers skip it, because the name is beside it. */
export function Disc({ rating, scale }: { rating: string | null; scale: Rating[] }) {
  const found = scale.find(({ key }) => key === rating);
  return <i className={`disc ${found ? `r-${found.key}` : "unrated"}`} aria-hidden="true" />;
}

const NEUTRAL_LABELS: ReadonlyMap<string | null, string> = new Map([
  [STALE_DRAWING, "Stale"],
  [DISPUTED_DRAWING, "Disputed"],
]);

/** A rating's symbol and name in its colour, or those of a neutral drawing. */
export function RatingName({ rating, scale }: { rating: string | null; scale: Rating[] }) {
  const neutral = NEUTRAL_LABELS.get(rating);
  if (neutral)
    return (
      <span className={`rating-name r-${rating}`}>
        <i className="disc" aria-hidden="true" /> <span className="verdict-name">{neutral}</span>
      </span>
    );
  const found = scale.find(({ key }) => key === rating);
  return (
    <span className={`rating-name ${found ? `r-${found.key}` : ""}`}>
      <Disc rating={rating} scale={scale} /> <span className="verdict-name">{found?.label ?? "Not rated"}</span>
    </span>
  );
}

/** In place of a rating while a claim is stale, with the rating that it had struck out. */
export function StaleName({ rating, scale }: { rating: string | null; scale: Rating[] }) {
  const had = scale.find(({ key }) => key === rating);
  return (
    <span>
      <RatingName rating={STALE_DRAWING} scale={scale} />
      {had && (
        <>
          {" "}
          <s className="quiet">{had.label}</s>
        </>
      )}
    </span>
  );
}
