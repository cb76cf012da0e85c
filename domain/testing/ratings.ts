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
  ...more,
});

const DEFAULT: [key: string, color: string, colorDark: string, value: number | null][] = [
  ["false", "#a5281b", "#f0867a", 1],
  ["mostly-false", "#ae530d", "#eda25f", 2],
  ["mixed", "#7c6a10", "#d3bd55", 3],
  ["mostly-true", "#287472", "#6fc4bd", 4],
  ["true", "#0b5c4d", "#4cc7a8", 5],
  ["unproven", "#5a5f73", "#a9aec4", null],
  ["not-checkable", "#6b675f", "#948f86", null],
];

/** For tests: the scale that a newsroom starts with. */
export const DEFAULT_SCALE: Rating[] = DEFAULT.map(([key, color, colorDark, value], index) =>
  rating(key, value, { color, colorDark, position: index + 1 }),
);
