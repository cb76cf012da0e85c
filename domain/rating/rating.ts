import type { RatingLine, RatingSymbol } from "./symbols.ts";

export type Rating = {
  key: string;
  label: string;
  /** Labels in other languages, by BCP 47 tag. */
  labels: Record<string, string>;
  description: string;
  /** Hex colours on a light and on a dark background. */
  color: string;
  colorDark: string;
  /** `ratingValue` in ClaimReview; null where the rating has none. */
  value: number | null;
  /** Place in the scale, worst first, from 1. */
  position: number;
  retired: boolean;
  /** What it is recognised by besides its colour, whatever becomes of the rest of the scale (look.ts). */
  symbol: RatingSymbol;
  line: RatingLine;
};

/** A rating with the version that its ETag names. */
export type VersionedRating = Rating & { version: number };

/** The scale, worst first, including retired ratings. Its version rises with every change of any rating. */
export type VersionedScale = { ratings: VersionedRating[]; version: number };

export type RatingUse = { verdicts: number; rulings: number };

/** A claim for the preview of a rating: its words with a little of the text around them, and its rating. */
export type SampleClaim = {
  id: string;
  exact: string;
  prefix: string;
  suffix: string;
  language: string;
  rating: string | null;
};

/** The ratings that are not retired, in order. The keys `1` to `9` choose them. */
export const liveRatings = <R extends Rating>(scale: R[]): R[] =>
  scale.filter(({ retired }) => !retired).sort((a, b) => a.position - b.position);

/** The label of a rating in a language, else in a less specific tag (lookup of RFC 4647, 3.4), else the newsroom's. */
export function labelFor({ label, labels }: Pick<Rating, "label" | "labels">, language: string): string {
  const known = new Map(Object.entries(labels).map(([tag, words]) => [tag.toLowerCase(), words]));
  const parts = language.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const found = known.get(parts.slice(0, length).join("-"));
    if (found !== undefined) return found;
  }
  return label;
}
