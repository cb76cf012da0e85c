import type { Rating } from "./rating.ts";

/** Marks in the ring of a rating. */
const GLYPHS = ["dots", "slash", "point", "bar", "cross", "post", "core", "plus", "stripes"] as const;
type Glyph = (typeof GLYPHS)[number];

/** Discs, filled by eighths. */
const DISCS = ["disc-0", "disc-1", "disc-2", "disc-3", "disc-4", "disc-5", "disc-6", "disc-7", "disc-8"] as const;

/**
 * The symbols that a rating can have, which need no colour. A rating keeps its symbol when the scale changes, because
 * people recognise it by it. Discs suit ratings with a value, and marks those without.
 */
export const RATING_SYMBOLS = [...DISCS, ...GLYPHS] as const;
export type RatingSymbol = (typeof RATING_SYMBOLS)[number];

/** What a symbol is called where it is chosen. */
export const SYMBOL_LABELS: Record<RatingSymbol, string> = {
  "disc-0": "Empty disc",
  "disc-1": "One eighth of a disc",
  "disc-2": "A quarter of a disc",
  "disc-3": "Three eighths of a disc",
  "disc-4": "Half a disc",
  "disc-5": "Five eighths of a disc",
  "disc-6": "Three quarters of a disc",
  "disc-7": "Seven eighths of a disc",
  "disc-8": "Full disc",
  dots: "Dotted ring",
  slash: "Ring with a slash",
  point: "Ring with a dot",
  bar: "Ring with a bar",
  cross: "Ring with a cross",
  post: "Ring with an upright bar",
  core: "Ring in a ring",
  plus: "Ring with a plus",
  stripes: "Ring with stripes",
};

/** How the line under a claim is drawn, a second cue beside the colour. Thickness is in pixels. */
export type LinePattern = { style: "wavy" | "dashed" | "solid" | "dotted" | "double"; thickness: number };

/** The lines that a rating can have. No two share style and thickness. */
const LINES = {
  "wavy-4": { style: "wavy", thickness: 1.5 },
  "wavy-3": { style: "wavy", thickness: 1.21 },
  "wavy-2": { style: "wavy", thickness: 1 },
  "wavy-1": { style: "wavy", thickness: 0.87 },
  dashed: { style: "dashed", thickness: 2 },
  "solid-1": { style: "solid", thickness: 1.1 },
  "solid-2": { style: "solid", thickness: 1.4 },
  "solid-3": { style: "solid", thickness: 1.9 },
  "solid-4": { style: "solid", thickness: 2.6 },
  "dotted-1": { style: "dotted", thickness: 2 },
  "double-1": { style: "double", thickness: 1 },
  "dotted-2": { style: "dotted", thickness: 2.6 },
  "double-2": { style: "double", thickness: 1.4 },
  "dotted-3": { style: "dotted", thickness: 3.2 },
  "double-3": { style: "double", thickness: 1.8 },
  "dotted-4": { style: "dotted", thickness: 3.8 },
  "double-4": { style: "double", thickness: 2.2 },
  "dotted-5": { style: "dotted", thickness: 4.4 },
} as const satisfies Record<string, LinePattern>;
export type RatingLine = keyof typeof LINES;
export const RATING_LINES = Object.keys(LINES) as [RatingLine, ...RatingLine[]];

/** What a line is called where it is chosen, such as `Wavy, 1.5`. */
export const lineLabel = (line: RatingLine): string => {
  const { style, thickness } = LINES[line];
  return `${style.charAt(0).toUpperCase()}${style.slice(1)}, ${thickness} px`;
};

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
