import { liveRatings, type Rating } from "./rating.ts";

/** Marks in the ring of a rating without a value, in order of use: one for each live rating that a scale can have. */
export const GLYPHS = ["dots", "slash", "point", "bar", "cross", "post", "core", "plus", "stripes"] as const;
export type Glyph = (typeof GLYPHS)[number];

/** The symbol of a rating, which needs no colour: a disc filled from 0 to 1, or a ring with a mark in it. */
export type Disc = { fill: number } | { glyph: Glyph };

/**
 * A rating with a value has a disc filled by its step on the scale, whatever the distance of the values. Others each
 * get their own mark, live ones first, so that no two live ratings share a symbol as long as their values differ.
 */
export function discOf(rating: Rating, scale: Rating[]): Disc {
  const fill = discFill(rating, scale);
  if (fill !== null) return { fill };
  return { glyph: GLYPHS[valuelessIndex(rating, scale) % GLYPHS.length] ?? "dots" };
}

/**
 * How full the disc of a rating is, from 0 to 1 along the steps of the live scale; null for a rating without a value. A
 * retired rating is on the step that has its value, or half-way between two.
 */
export function discFill({ value }: Rating, scale: Rating[]): number | null {
  if (value === null) return null;
  const live = stepsOf(liveRatings(scale));
  const steps = live.length > 0 ? live : stepsOf(scale);
  const above = steps.filter((step) => step >= value).length;
  const step = steps.length - above - (steps.includes(value) ? 0 : 0.5);
  const top = steps.length - 1;
  if (top < 1) return step < 0 ? 0 : 1;
  return Math.min(1, Math.max(0, step / top));
}

const stepsOf = (scale: Rating[]): number[] => [...new Set(scale.flatMap(({ value }) => value ?? []))];

/** The index among the ratings without a value, from 0. Retired ratings come after live ones. */
const valuelessIndex = ({ key }: Rating, scale: Rating[]): number =>
  scale
    .filter(({ value }) => value === null)
    .sort((a, b) => Number(a.retired) - Number(b.retired) || a.position - b.position)
    .findIndex((each) => each.key === key);

/** How the line under a claim is drawn, a second cue beside the colour. Thickness is in pixels. */
export type LinePattern = { style: "wavy" | "dashed" | "solid" | "dotted" | "double"; thickness: number };

/**
 * Wavy for the false half of the scale, dashed for the middle, solid for the true half, thicker towards the ends.
 * Ratings without a value alternate between dotted and double. No two live ratings share style and thickness.
 */
export function linePattern(rating: Rating, scale: Rating[]): LinePattern {
  const fill = discFill(rating, scale);
  if (fill === null) return valuelessLine(valuelessIndex(rating, scale));
  const lean = Math.abs(fill - 0.5) * 2;
  if (lean === 0) return { style: "dashed", thickness: 2 };
  return fill < 0.5
    ? { style: "wavy", thickness: hundredths(0.83 + 0.67 * lean ** 2) }
    : { style: "solid", thickness: hundredths(1 + 1.6 * lean ** 2) };
}

function valuelessLine(index: number): LinePattern {
  const turn = Math.floor(index / 2);
  return index % 2 === 0
    ? { style: "dotted", thickness: hundredths(2 + turn * 0.6) }
    : { style: "double", thickness: hundredths(1 + turn * 0.4) };
}

const hundredths = (thickness: number) => Math.round(thickness * 100) / 100;

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

/** The properties of `.disc`. Each is always set, because a disc can be inside an element with another rating. */
export function discStyle(rating: Rating, scale: Rating[]): Record<"--fill" | "--glyph" | "--ring", string> {
  const disc = discOf(rating, scale);
  if ("fill" in disc) return { "--fill": String(disc.fill), "--glyph": "initial", "--ring": "solid" };
  return {
    "--fill": "0",
    "--glyph": GLYPH_BACKGROUNDS[disc.glyph],
    "--ring": disc.glyph === "dots" ? "dotted" : "solid",
  };
}

/** Colours, disc and line of a rating as custom properties, on light and dark backgrounds. */
export function ratingStyle(rating: Rating, scale: Rating[]): Record<`--${string}`, string> {
  const { style, thickness } = linePattern(rating, scale);
  return {
    "--r": `light-dark(${rating.color},${rating.colorDark})`,
    ...discStyle(rating, scale),
    "--line": style,
    "--thick": `${thickness}px`,
  };
}

const HEX = /^#[0-9a-f]{6}$/i;

/** The scale as style: `.r-KEY` sets colour, disc and line of a rating. Invalid colours are left out. */
export function scaleCss(scale: Rating[]): string {
  return scale
    .filter(({ key, color, colorDark }) => /^[\w-]+$/.test(key) && HEX.test(color) && HEX.test(colorDark))
    .map((rating) => `.r-${rating.key}{${declarations(ratingStyle(rating, scale))}}`)
    .join("\n");
}

export const declarations = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
