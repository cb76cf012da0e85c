import fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_SCALE, rating } from "#domain/testing/ratings.ts";
import { distance, lookalikes, SIGHTS } from "./likeness.ts";

const anyColor = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test("a colour looks like itself, and a distance is the same both ways", () => {
  fc.assert(
    fc.property(anyColor, anyColor, fc.constantFrom(...SIGHTS), (one, other, sight) => {
      expect(distance(one, one, sight)).toBe(0);
      expect(distance(one, other, sight)).toBe(distance(other, one, sight));
    }),
  );
});

test("black and white are a hundred apart, whoever looks", () => {
  for (const sight of ["all colours", ...SIGHTS] as const)
    expect(distance("#000000", "#ffffff", sight)).toBeCloseTo(100, 0);
});

test("greys keep their distance, since nobody sees colour in them", () => {
  const seen = SIGHTS.map((sight) => distance("#404040", "#a0a0a0", sight));
  for (const each of seen) expect(each).toBeCloseTo(seen[0] ?? 0, 1);
});

test("red and green that only colour tells apart come together, blue and yellow do not", () => {
  expect(distance("#b04a00", "#6f7000", "all colours")).toBeGreaterThan(30);
  expect(distance("#b04a00", "#6f7000", "deuteranopia")).toBeLessThan(20);
  expect(distance("#0000ff", "#ffff00", "deuteranopia")).toBeGreaterThan(100);
});

test("what looks alike is named by way of seeing", () => {
  const scale = [
    rating("one", 1, { color: "#a5281b" }),
    rating("two", 2, { color: "#a6291c" }),
    rating("far", 3, { color: "#00003c" }),
    rating("old", 4, { color: "#a5281b", retired: true }),
  ];
  const [one, , far] = scale;
  if (!one || !far) return expect.fail();
  const found = lookalikes(one, scale, "light").map(({ sight, ratings }) => [sight, ratings.map(({ key }) => key)]);
  expect(found).toEqual(SIGHTS.map((sight) => [sight, ["two"]]));
  expect(lookalikes(far, scale, "light")).toEqual([]);
});

test("of the first scale, people without red cones see mostly false and mixed alike: the disc tells them apart", () => {
  const mixed = DEFAULT_SCALE.find(({ key }) => key === "mixed") ?? expect.fail();
  const found = lookalikes(mixed, DEFAULT_SCALE, "light").find(({ sight }) => sight === "protanopia");
  expect(found?.ratings.map(({ key }) => key)).toEqual(["mostly-false"]);
});
