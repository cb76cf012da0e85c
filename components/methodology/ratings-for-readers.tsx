import { Disc } from "#components/rating/rating-name.tsx";
import type { ReadersRating } from "#domain/methodology.ts";
import { labelLanguages } from "#domain/rating/label-languages.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** The rating scale, each rating with its symbol, its description, and its names in other languages. */
export function RatingsForReaders({ ratings }: { ratings: ReadersRating[] }) {
  const scale = ratings.map((rating, index): Rating => ({ ...rating, position: index + 1, retired: false }));
  return (
    <dl className="readers-scale">
      {scale.map((rating) => (
        <div key={rating.key} className={`r-${rating.key}`}>
          <dt>
            <Disc rating={rating.key} scale={scale} /> <span className="verdict-name">{rating.label}</span>
          </dt>
          <dd>
            {rating.description && <p>{rating.description}</p>}
            <OtherLabels rating={rating} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function OtherLabels({ rating }: { rating: Rating }) {
  const languages = labelLanguages([rating]);
  if (languages.length === 0) return null;
  return (
    <p className="quiet small">
      {languages.map(([tag, name], index) => (
        <span key={tag}>
          {index > 0 && " · "}
          {name}:{" "}
          <bdi lang={tag} className="other-label">
            {rating.labels[tag]}
          </bdi>
        </span>
      ))}
    </p>
  );
}
