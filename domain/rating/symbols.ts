/** Marks in the ring of a rating. */
const GLYPHS = ["dots", "slash", "point", "bar", "cross", "post", "core", "plus", "stripes"] as const;
export type Glyph = (typeof GLYPHS)[number];

/** Discs, filled by eighths. */
export const DISCS = [
  "disc-0",
  "disc-1",
  "disc-2",
  "disc-3",
  "disc-4",
  "disc-5",
  "disc-6",
  "disc-7",
  "disc-8",
] as const;

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
export const LINES = {
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
