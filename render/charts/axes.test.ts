import { expect, test } from "vitest";
import { ticksOf } from "./axes.ts";

test.each([
  [[0, 7], "count", [0, 2, 4, 6]],
  [[0, 1], "decimal", [0, 0.5, 1]],
  [[0, 24 * 30], "hours", [0, 240, 480, 720]],
  [[-0.2, 1], "decimal", [0, 0.5, 1]],
] as const)("between %j there are round values of a %s", ([low, high], format, ticks) => {
  expect(ticksOf([low, high], format)).toEqual(ticks);
});
