/** A value of the scale, as admins keep it. */
export type Rating = {
  key: string;
  label: string;
  /** Labels in other languages, by BCP 47 tag. */
  labels: Record<string, string>;
  description: string;
  /** Hex colours on the light and on the dark ground. */
  color: string;
  colorDark: string;
  /** `ratingValue` in ClaimReview; null where the rating has none. */
  value: number | null;
  /** Place in the scale, worst first, from 1. */
  position: number;
  retired: boolean;
};

/** How full the disc of a rating is drawn, 0 to 1 along the scale's values; null for a rating without a value. */
export function discFill(rating: Rating, scale: Rating[]): number | null {
  if (rating.value === null) return null;
  const values = scale.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most === least ? 1 : (rating.value - least) / (most - least);
}
