import type { Rating } from "./rating.ts";
import {
  DISCS,
  type Glyph,
  LINES,
  type LinePattern,
  RATING_LINES,
  RATING_SYMBOLS,
  type RatingSymbol,
} from "./symbols.ts";

export type RatingLook = Pick<Rating, "symbol" | "line">;

/**
 * The first symbol and line that no rating of the scale has, or no live one: a disc for a rating with a value, and a mark
 * for one without.
 */
export function freeLook(value: number | null, scale: Pick<Rating, "symbol" | "line" | "retired">[]): RatingLook {
  const live = scale.filter(({ retired }) => !retired);
  const inOrder = <T>(all: readonly T[], first: number): T[] =>
    value === null ? [...all.slice(first), ...all.slice(0, first)] : [...all];
  const firstFree = <T>(all: T[], lookOf: (rating: (typeof scale)[number]) => T): T | undefined =>
    [scale, live].map((used) => all.find((one) => used.every((rating) => lookOf(rating) !== one))).find(Boolean);
  const symbol = firstFree(inOrder(RATING_SYMBOLS, DISCS.length), (rating) => rating.symbol);
  const line = firstFree(inOrder(RATING_LINES, FIRST_VALUELESS_LINE), (rating) => rating.line);
  return { symbol: symbol ?? "dots", line: line ?? "dotted-1" };
}

const FIRST_VALUELESS_LINE = RATING_LINES.indexOf("dotted-1");

export const linePattern = ({ line }: Pick<Rating, "line">): LinePattern => LINES[line];

/** Each mark as a CSS background of the ring. Hard edges only, because eleven pixels have no room for shades. */
const GLYPH_BACKGROUNDS: Record<Glyph, string> = {
  dots: "none",
  slash: stroke(135),
  point: "radial-gradient(circle,var(--r) 30%,transparent 33%)",
  bar: stroke(0),
  cross: `${stroke(45)},${stroke(135)}`,
  post: stroke(90),
  core: "radial-gradient(circle,transparent 22%,var(--r) 25% 44%,transparent 47%)",
  plus: `${stroke(0)},${stroke(90)}`,
  stripes: "repeating-linear-gradient(0deg,var(--r) 0 1.5px,transparent 1.5px 3.5px)",
};

function stroke(angle: number): string {
  return `linear-gradient(${angle}deg,transparent 41%,var(--r) 41% 59%,transparent 59%)`;
}

/** How much of a disc is filled; null for a symbol that is no disc. */
export function discShare(symbol: RatingSymbol): number | null {
  const eighths = DISCS.indexOf(symbol as (typeof DISCS)[number]);
  return eighths < 0 ? null : eighths / 8;
}

/** The properties of `.disc`. Each is always set, because a disc can be inside an element with another rating. */
export function discStyle({ symbol }: Pick<Rating, "symbol">): Record<"--fill" | "--glyph" | "--ring", string> {
  const share = discShare(symbol);
  if (share !== null) return { "--fill": String(share), "--glyph": "initial", "--ring": "solid" };
  const ring = symbol === "dots" ? "dotted" : "solid";
  return { "--fill": "0", "--glyph": GLYPH_BACKGROUNDS[symbol as Glyph], "--ring": ring };
}

/** Colours, disc and line of a rating as custom properties, on light and dark backgrounds. */
export function ratingStyle(rating: Rating): Record<`--${string}`, string> {
  const { style, thickness } = linePattern(rating);
  return {
    "--r": ratingColor(rating),
    ...discStyle(rating),
    "--line": style,
    "--thick": `${thickness}px`,
  };
}

const HEX = /^#[0-9a-f]{6}$/i;

/**
 * The scale as style: `.r-KEY` sets colour, disc and line of a rating, and `--rating-KEY` is its colour everywhere, for
 * charts. Invalid colours are left out.
 */
export function scaleCss(scale: Rating[]): string {
  return scale
    .filter(({ key, color, colorDark }) => /^[\w-]+$/.test(key) && HEX.test(color) && HEX.test(colorDark))
    .map((rating) => {
      const color = declarations({ [`--rating-${rating.key}`]: ratingColor(rating) });
      return `.r-${rating.key}{${declarations(ratingStyle(rating))}}:root{${color}}`;
    })
    .join("\n");
}

const ratingColor = ({ color, colorDark }: Rating): string => `light-dark(${color},${colorDark})`;

export const declarations = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
