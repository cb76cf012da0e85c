/**
 * The grounds on which ratings are drawn and their names written: page, raised sheet, row under the pointer, as
 * app/styles/tokens.css has them.
 */
export const GROUNDS = {
  light: ["#fbfaf7", "#ffffff", "#f2efe8"],
  dark: ["#161719", "#1d1e21", "#232428"],
} as const;
export type Ground = keyof typeof GROUNDS;

/** WCAG 2.2, success criterion 1.4.3: the least contrast of text, here the name of a rating in its colour. */
export const LEAST_FOR_TEXT = 4.5;
/** WCAG 2.2, success criterion 1.4.11: the least contrast of marks, here disc and line. */
export const LEAST_FOR_MARKS = 3;

/** The contrast ratio of two hex colours, 1 to 21, whichever is the lighter (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Red, green and blue of a hex colour in linear light, 0 to 1 (IEC 61966-2-1). */
export function linearLight(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const encoded = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2, “relative luminance”). */
function luminance(hex: string): number {
  const [red, green, blue] = linearLight(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The least contrast a colour has on the grounds of one kind. */
export const leastContrast = (color: string, ground: Ground): number =>
  Math.min(...GROUNDS[ground].map((each) => contrast(color, each)));

/** A contrast as people read it, such as `4.5 : 1`. Rounded down: what falls short must not look as if it reached. */
export const contrastWords = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;

/** What is wrong with a colour on a ground, in a sentence; null when the name of the rating can be read in it. */
export function contrastFault(color: string, ground: Ground): string | null {
  const ratio = leastContrast(color, ground);
  if (ratio >= LEAST_FOR_TEXT) return null;
  const advice = ground === "light" ? "Choose a darker one." : "Choose a lighter one.";
  const seen = ratio < LEAST_FOR_MARKS ? "hardly be seen" : "hardly be read";
  return `This colour can ${seen} on the ${ground} ground: its contrast is ${contrastWords(ratio)}, and the names of ratings need ${contrastWords(LEAST_FOR_TEXT)}. ${advice}`;
}
