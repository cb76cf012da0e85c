import type { Rating } from "#domain/rating/rating.ts";

/** For tests: a rating; its place is its value, or the last. */
export const rating = (key: string, value: number | null, more: Partial<Rating> = {}): Rating => ({
  key,
  label: key,
  labels: {},
  description: "",
  color: "#a5281b",
  colorDark: "#f0867a",
  value,
  position: value ?? 9,
  retired: false,
  symbol: "disc-0",
  line: "solid-2",
  ...more,
});

type Look = [symbol: Rating["symbol"], line: Rating["line"]];

const DEFAULT: [key: string, color: string, colorDark: string, value: number | null, ...look: Look][] = [
  ["false", "#a5281b", "#f0867a", 1, "disc-0", "wavy-4"],
  ["mostly-false", "#ae530d", "#eda25f", 2, "disc-2", "wavy-2"],
  ["mixed", "#7c6a10", "#d3bd55", 3, "disc-4", "dashed"],
  ["mostly-true", "#287472", "#6fc4bd", 4, "disc-6", "solid-2"],
  ["true", "#0b5c4d", "#4cc7a8", 5, "disc-8", "solid-4"],
  ["unproven", "#5a5f73", "#a9aec4", null, "dots", "dotted-1"],
  ["not-checkable", "#6b675f", "#948f86", null, "slash", "double-1"],
];

/** For tests: the scale that a newsroom starts with. */
export const DEFAULT_SCALE: Rating[] = DEFAULT.map(([key, color, colorDark, value, symbol, line], index) =>
  rating(key, value, { color, colorDark, symbol, line, position: index + 1 }),
);
