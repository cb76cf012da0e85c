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

/** A rating with the version by which it is changed. */
export type KeptRating = Rating & { version: number };

/** The scale as it stands, worst first, retired ratings too. Its version rises with every change of any rating. */
export type KeptScale = { ratings: KeptRating[]; version: number };

/** How many verdicts and rulings hold a rating. */
export type RatingUse = { verdicts: number; rulings: number };

/** A claim on which to try how a rating looks: its words with a little of the text around them, and the rating it has. */
export type SampleClaim = {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  language: string;
  rating: string | null;
};

/** The ratings that can be given, in order: `1` to `9` choose them. */
export const liveRatings = <R extends Rating>(scale: R[]): R[] =>
  scale.filter(({ retired }) => !retired).sort((a, b) => a.position - b.position);

/**
 * What the rating is called in a language: the label of the tag, else of the tag with its last part cut off, and so on
 * (the lookup of RFC 4647, section 3.4), else the label that the desk itself reads.
 */
export function labelFor({ label, labels }: Pick<Rating, "label" | "labels">, language: string): string {
  const known = new Map(Object.entries(labels).map(([tag, words]) => [tag.toLowerCase(), words]));
  const parts = language.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const found = known.get(parts.slice(0, length).join("-"));
    if (found !== undefined) return found;
  }
  return label;
}
