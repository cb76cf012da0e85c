import type { Rating } from "#domain/rating/rating.ts";

/** The symbol of a rating; dashed while there is none. Screen readers skip it, because the name is beside it. */
export function Disc({ rating, scale }: { rating: string | null; scale: Rating[] }) {
  const found = scale.find(({ key }) => key === rating);
  return <i className={`disc ${found ? `r-${found.key}` : "unrated"}`} aria-hidden="true" />;
}

/** A rating's symbol and name in its colour. */
export function RatingName({ rating, scale }: { rating: string | null; scale: Rating[] }) {
  const found = scale.find(({ key }) => key === rating);
  return (
    <span className={`rating-name ${found ? `r-${found.key}` : ""}`}>
      <Disc rating={rating} scale={scale} /> <span className="verdict-name">{found?.label ?? "Not rated"}</span>
    </span>
  );
}
