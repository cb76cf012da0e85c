import { inReadingOrder, type RatingCount } from "#domain/dashboard.ts";
import type { Rating } from "#domain/rating/rating.ts";

type SegmentBarProps = { ratings: RatingCount[]; stale: number; claims: number; scale: Rating[] };

/**
 * A bar of all claims: ruled claims in the colours of their ratings, stale ones hatched (by a `StaleHatching` on the
 * page), the rest in grey. The numbers are beside it.
 */
export function SegmentBar({ ratings, stale, claims, scale }: SegmentBarProps) {
  const share = (count: number) => `${(count / Math.max(1, claims)) * 100}%`;
  let at = 0;
  const segments = inReadingOrder(scale).flatMap(({ key }) => {
    const count = ratings.find(({ rating }) => rating === key)?.claims ?? 0;
    const x = at;
    at += count;
    return count === 0 ? [] : [{ key, x, count }];
  });
  return (
    <svg className="segments" aria-hidden="true">
      <rect className="ground" width="100%" height="100%" />
      {segments.map(({ key, x, count }) => (
        <rect key={key} className={`r-${key}`} x={share(x)} width={share(count)} height="100%" />
      ))}
      {stale > 0 && (
        <rect className="stale" x={share(at)} width={share(stale)} height="100%" fill={`url(#${HATCHING})`} />
      )}
    </svg>
  );
}

const HATCHING = "stale-hatching";

/** The hatching of stale segments, once a page. */
export const StaleHatching = () => (
  <svg className="hatching" width="0" height="0" aria-hidden="true">
    <pattern id={HATCHING} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.5" height="4" />
    </pattern>
  </svg>
);
