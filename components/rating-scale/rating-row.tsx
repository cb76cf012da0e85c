import type { ReactNode } from "react";
import { RatingName } from "#components/rating/rating-name.tsx";
import type { Rating, RatingUse } from "#domain/rating/rating.ts";
import { usageText } from "./usage-text.ts";

type RatingRowProps = {
  rating: Rating;
  scale: Rating[];
  use: RatingUse | undefined;
  /** Its position among the ratings that can be given, which is also its key. */
  number?: number;
  /** What can be done with it. */
  children: ReactNode;
};

/** A rating in the list: name in its colour, line, description, value, languages, and how often it is used. */
export function RatingRow({ rating, scale, use, number, children }: RatingRowProps) {
  const languages = Object.keys(rating.labels).length;
  return (
    <>
      {number !== undefined && (
        <span className="number">
          <kbd className="key">{number}</kbd>
        </span>
      )}
      <div className="what">
        <RatingName rating={rating.key} scale={scale} />{" "}
        <span className={`line-sample r-${rating.key}`} aria-hidden="true" />
        {rating.description && <p className="quiet">{rating.description}</p>}
        <p className="rating-facts">
          <span>{rating.value === null ? "No value" : `Value ${rating.value}`}</span>
          {languages > 0 && <span>{languages === 1 ? "1 more language" : `${languages} more languages`}</span>}
          <span>{usageText(use)}</span>
        </p>
      </div>
      <div className="acts">{children}</div>
    </>
  );
}
