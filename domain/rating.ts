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

/** How the line under a claim is drawn: a second cue beside the colour. */
export type LinePattern = { style: "wavy" | "dashed" | "solid" | "dotted"; thickness: number };

/** Wavy for what leans false, dashed for the middle, solid for what leans true, dotted where the rating has no value. */
export function linePattern(rating: Rating, scale: Rating[]): LinePattern {
  const fill = discFill(rating, scale);
  if (fill === null) return { style: "dotted", thickness: 2 };
  if (fill < 0.5) return { style: "wavy", thickness: fill === 0 ? 1.5 : 1 };
  if (fill === 0.5) return { style: "dashed", thickness: 2 };
  return { style: "solid", thickness: fill === 1 ? 2.6 : 1.4 };
}

const HEX = /^#[0-9a-f]{6}$/i;

/** The scale as style: `.r-KEY` sets colour, disc and line of a rating. Values that are no colour are left out. */
export function scaleCss(scale: Rating[]): string {
  return scale
    .filter(({ key, color, colorDark }) => /^[\w-]+$/.test(key) && HEX.test(color) && HEX.test(colorDark))
    .map((rating) => {
      const { style, thickness } = linePattern(rating, scale);
      return `.r-${rating.key}{--r:light-dark(${rating.color},${rating.colorDark});--fill:${discFill(rating, scale) ?? 0};--line:${style};--thick:${thickness}px}`;
    })
    .join("\n");
}
