import { inReadingOrder, type RatingCount } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** A bar of all claims: ruled claims in the colours of their ratings, the rest in grey. The numbers are beside it. */
export function SegmentBar({ ratings, claims, scale }: { ratings: RatingCount[]; claims: number; scale: Rating[] }) {
  let at = 0;
  const segments = inReadingOrder(scale).flatMap(({ key }) => {
    const count = ratings.find(({ rating }) => rating === key)?.claims ?? 0;
    const x = at;
    at += count;
    return count === 0 ? [] : [{ key, x, count }];
  });
  return (
    <svg className="segments" viewBox={`0 0 ${Math.max(1, claims)} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="ground" width={claims} height="1" />
      {segments.map(({ key, x, count }) => (
        <rect key={key} className={`r-${key}`} x={x} width={count} height="1" />
      ))}
    </svg>
  );
}
