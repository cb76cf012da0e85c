import { liveRatings, type Rating } from "./rating.ts";

/** Marks in the ring of a rating without a value, in the order in which they are handed out: as many as a scale offers ratings. */
export const GLYPHS = ["dots", "slash", "point", "bar", "cross", "post", "core", "plus", "stripes"] as const;
export type Glyph = (typeof GLYPHS)[number];

/** The symbol of a rating, which tells it from the others without its colour: a disc filled from 0 to 1, or a ring with a mark in it. */
export type Disc = { fill: number } | { glyph: Glyph };

/**
 * A rating with a value fills the disc as far as it stands up the scale, step by step whatever the distance between the
 * values; ratings without one each get a mark of their own, those that can be given first. So no two live ratings share a
 * symbol, as long as their values differ.
 */
export function discOf(rating: Rating, scale: Rating[]): Disc {
  const fill = discFill(rating, scale);
  if (fill !== null) return { fill };
  return { glyph: GLYPHS[valuelessPlace(rating, scale) % GLYPHS.length] ?? "dots" };
}

/**
 * How full the disc of a rating is drawn, 0 to 1 along the steps of the live scale; null for a rating without a value. A
 * retired rating stands on the step that has its value, or half-way between two.
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

/** Which of the ratings without a value it is, from 0; retired ones come after those that can be given. */
const valuelessPlace = ({ key }: Rating, scale: Rating[]): number =>
  scale
    .filter(({ value }) => value === null)
    .sort((a, b) => Number(a.retired) - Number(b.retired) || a.position - b.position)
    .findIndex((each) => each.key === key);

/** How the line under a claim is drawn: a second cue beside the colour. Thickness in pixels. */
export type LinePattern = { style: "wavy" | "dashed" | "solid" | "dotted" | "double"; thickness: number };

/**
 * Wavy for what leans false, dashed for the middle, solid for what leans true, thicker towards the ends; dotted and double
 * by turns where the rating has no value. No two live ratings share style and thickness.
 */
export function linePattern(rating: Rating, scale: Rating[]): LinePattern {
  const fill = discFill(rating, scale);
  if (fill === null) return valuelessLine(valuelessPlace(rating, scale));
  const lean = Math.abs(fill - 0.5) * 2;
  if (lean === 0) return { style: "dashed", thickness: 2 };
  return fill < 0.5
    ? { style: "wavy", thickness: hundredths(0.83 + 0.67 * lean ** 2) }
    : { style: "solid", thickness: hundredths(1 + 1.6 * lean ** 2) };
}

function valuelessLine(place: number): LinePattern {
  const turn = Math.floor(place / 2);
  return place % 2 === 0
    ? { style: "dotted", thickness: hundredths(2 + turn * 0.6) }
    : { style: "double", thickness: hundredths(1 + turn * 0.4) };
}

const hundredths = (thickness: number) => Math.round(thickness * 100) / 100;

/** How each mark is drawn on the ground of the ring, in CSS. Hard edges only: eleven pixels have no room for shades. */
const DRAWN: Record<Glyph, string> = {
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

/** What `.disc` is drawn with (app/styles/ratings.css): how full it is, or what stands in it. Every property is named each time, since a disc can stand inside another rating's place. */
export function discStyle(rating: Rating, scale: Rating[]): Record<"--fill" | "--glyph" | "--ring", string> {
  const disc = discOf(rating, scale);
  if ("fill" in disc) return { "--fill": String(disc.fill), "--glyph": "initial", "--ring": "solid" };
  return { "--fill": "0", "--glyph": DRAWN[disc.glyph], "--ring": disc.glyph === "dots" ? "dotted" : "solid" };
}

/** Colours, disc and line of a rating as custom properties, on either ground. */
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

/** The scale as style: `.r-KEY` sets colour, disc and line of a rating. Values that are no colour are left out. */
export function scaleCss(scale: Rating[]): string {
  return scale
    .filter(({ key, color, colorDark }) => /^[\w-]+$/.test(key) && HEX.test(color) && HEX.test(colorDark))
    .map((rating) => `.r-${rating.key}{${declarations(ratingStyle(rating, scale))}}`)
    .join("\n");
}

/** Custom properties as they stand in a style sheet. */
export const declarations = (properties: Record<string, string>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
