/** The backgrounds of ratings and their names: page, raised sheet, row under the pointer (app/styles/tokens.css). */
export const BACKGROUNDS = {
  light: ["#fbfaf7", "#ffffff", "#f2efe8"],
  dark: ["#161719", "#1d1e21", "#232428"],
} as const;
export type Background = keyof typeof BACKGROUNDS;

/** WCAG 2.2, success criterion 1.4.3: the lowest contrast of text, here the name of a rating in its colour. */
export const MIN_TEXT_CONTRAST = 4.5;
/** WCAG 2.2, success criterion 1.4.11: the lowest contrast of marks, here disc and line. */
export const MIN_MARK_CONTRAST = 3;

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

/** The lowest contrast of a colour on the backgrounds of one kind. */
export const leastContrast = (color: string, background: Background): number =>
  Math.min(...BACKGROUNDS[background].map((each) => contrast(color, each)));

/** A contrast such as `4.5 : 1`, rounded down so that one that is too low does not look sufficient. */
export const contrastWords = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1`;

/** Why a colour cannot be used on a background, as a sentence; null when the name of the rating is readable in it. */
export function contrastFault(color: string, background: Background): string | null {
  const ratio = leastContrast(color, background);
  if (ratio >= MIN_TEXT_CONTRAST) return null;
  const advice = background === "light" ? "Choose a darker one." : "Choose a lighter one.";
  const visibility = ratio < MIN_MARK_CONTRAST ? "hard to see" : "hard to read";
  return `This colour is ${visibility} on a ${background} background: its contrast is ${contrastWords(ratio)}, and names of ratings need ${contrastWords(MIN_TEXT_CONTRAST)}. ${advice}`;
}
