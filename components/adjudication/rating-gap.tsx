import { RatingName } from "#components/rating/rating-name.tsx";
import { widestGap } from "#domain/adjudication/differences.ts";
import { STALE_DRAWING } from "#domain/claim.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { type ClaimWording, isStale } from "#domain/rests-on.ts";
import type { Verdict } from "#domain/verdict.ts";

type RatingGapProps = { verdicts: Verdict[]; claim: ClaimWording; scale: Rating[] };

/** How far the verdicts are apart on the scale. Stale ones rest on other words, so there is no distance to them. */
export function RatingGap({ verdicts, claim, scale }: RatingGapProps) {
  const ratings = verdicts.filter((verdict) => !isStale(verdict, claim)).map(({ rating }) => rating);
  const stale = verdicts.length - ratings.length;
  if (stale > 0)
    return (
      <p className="gap quiet">
        <RatingName rating={STALE_DRAWING} scale={scale} />{" "}
        {stale === verdicts.length ? "All verdicts rest" : stale === 1 ? "One verdict rests" : `${stale} verdicts rest`}{" "}
        on what the claim said before.
      </p>
    );
  if (ratings.length < 2) return null;
  if (new Set(ratings).size === 1) return <p className="gap quiet">All verdicts agree.</p>;
  const gap = widestGap(ratings, scale);
  const without = scale.filter(({ key, value }) => value === null && ratings.includes(key));
  return (
    <p className="gap quiet">
      {gap && gap.steps > 0 && (
        <>
          <strong>{gap.steps === 1 ? "One step apart." : `${gap.steps} steps apart.`}</strong>{" "}
          {new Set(ratings).size > 2 && (
            <>
              From <RatingName rating={gap.from} scale={scale} /> to <RatingName rating={gap.to} scale={scale} />.{" "}
            </>
          )}
        </>
      )}
      {without.length > 0 &&
        `${without.map(({ label }) => `“${label}”`).join(" and ")} ${without.length === 1 ? "has" : "have"} ` +
          "no place between true and false."}
    </p>
  );
}
