import { discFill, type Rating } from "#domain/rating.ts";

/** The symbol of a rating; dashed while there is none. Said by the name beside it. */
export function Disc({ rating, scale }: { rating: string | null; scale: Rating[] }) {
  const found = scale.find(({ key }) => key === rating);
  const look = !found ? "unrated" : discFill(found, scale) === null ? "no-value" : "";
  return <i className={`disc ${look} ${found ? `r-${found.key}` : ""}`} aria-hidden="true" />;
}

/** A rating's symbol and name in its colour. */
export function RatingName({
  rating,
  scale,
  none = "Not rated",
}: {
  rating: string | null;
  scale: Rating[];
  none?: string;
}) {
  const found = scale.find(({ key }) => key === rating);
  return (
    <span className={`rating-name ${found ? `r-${found.key}` : ""}`}>
      <Disc rating={rating} scale={scale} /> <span className="verdict-name">{found?.label ?? none}</span>
    </span>
  );
}
