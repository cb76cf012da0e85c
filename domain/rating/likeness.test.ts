import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SCALE, rating } from "#domain/testing/ratings.ts";
import { distance, lookalikes, VISION_TYPES } from "./likeness.ts";

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("a colour looks like itself, and a distance does not depend on the order of the colours", () => {
  fc.assert(
    fc.property(anyColor, anyColor, fc.constantFrom(...VISION_TYPES), (one, other, vision) => {
      expect(distance(one, one, vision)).toBe(0);
      expect(distance(one, other, vision)).toBe(distance(other, one, vision));
    }),
  );
});

test("black and white are a hundred apart in every kind of vision", () => {
  for (const vision of ["all colours", ...VISION_TYPES] as const)
    expect(distance("#000000", "#ffffff", vision)).toBeCloseTo(100, 0);
});

test("the distance of two greys is the same in every kind of vision", () => {
  const seen = VISION_TYPES.map((vision) => distance("#404040", "#a0a0a0", vision));
  for (const each of seen) expect(each).toBeCloseTo(seen[0] ?? 0, 1);
});

test("without green cones red and green of equal lightness look alike, blue and yellow do not", () => {
  expect(distance("#b04a00", "#6f7000", "all colours")).toBeGreaterThan(30);
  expect(distance("#b04a00", "#6f7000", "deuteranopia")).toBeLessThan(20);
  expect(distance("#0000ff", "#ffff00", "deuteranopia")).toBeGreaterThan(100);
});

test("lookalikes are listed by kind of vision", () => {
  const scale = [
    rating("one", 1, { color: "#a5281b" }),
    rating("two", 2, { color: "#a6291c" }),
    rating("far", 3, { color: "#00003c" }),
    rating("old", 4, { color: "#a5281b", retired: true }),
  ];
  const [one, , far] = scale;
  if (!one || !far) return expect.fail();
  const found = lookalikes(one, scale, "light").map(({ vision, ratings }) => [vision, ratings.map(({ key }) => key)]);
  expect(found).toEqual(VISION_TYPES.map((vision) => [vision, ["two"]]));
  expect(lookalikes(far, scale, "light")).toEqual([]);
});

test("of the first scale, people without red cones see mostly false and mixed alike: the disc tells them apart", () => {
  const mixed = DEFAULT_SCALE.find(({ key }) => key === "mixed") ?? expect.fail();
  const found = lookalikes(mixed, DEFAULT_SCALE, "light").find(({ vision }) => vision === "protanopia");
  expect(found?.ratings.map(({ key }) => key)).toEqual(["mostly-false"]);
});
