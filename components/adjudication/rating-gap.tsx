import { RatingName } from "#components/rating/rating-name.tsx";
import { widestGap } from "#domain/adjudication/differences.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** How far the verdicts are apart on the scale. */
export function RatingGap({ ratings, scale }: { ratings: (string | null)[]; scale: Rating[] }) {
  if (ratings.length < 2) return null;
  if (new Set(ratings).size === 1) return <p className="gap quiet">All verdicts agree.</p>;
  const gap = widestGap(ratings, scale);
  const without = scale.filter(({ key, value }) => value === null && ratings.includes(key));
  return (
    <p className="gap quiet">
      {gap && gap.steps > 0 && (
        <>
          <RatingName rating={gap.from} scale={scale} /> and <RatingName rating={gap.to} scale={scale} /> are{" "}
          <strong>{gap.steps === 1 ? "one step" : `${gap.steps} steps`}</strong> apart.{" "}
        </>
      )}
      {without.length > 0 &&
        `${without.map(({ label }) => `“${label}”`).join(" and ")} ${without.length === 1 ? "has" : "have"} ` +
          "no place between true and false, so there is no distance to it."}
    </p>
  );
}
