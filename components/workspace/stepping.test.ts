import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { claimBeside, placeOf } from "./stepping.ts";

const all = Array.from({ length: 12 }, (_, at) => ({ id: `c${at}` }) as Claim);

test("stepping goes to the nearest claim that is shown on that side, from any claim or from none", () => {
  const choice = fc.record({
    visible: fc.subarray(all),
    current: fc.option(fc.nat(all.length - 1)),
    by: fc.constantFrom(1 as const, -1 as const),
  });
  fc.assert(
    fc.property(choice, ({ visible, current, by }) => {
      const beyond = all.filter((_, at) => current === null || (at - current) * by > 0);
      const nearest = (by > 0 ? beyond : beyond.reverse()).find((claim) => visible.includes(claim)) ?? null;
      expect(claimBeside(all, visible, current === null ? null : `c${current}`, by)).toBe(nearest);
    }),
  );
});

test("stepping reaches every visible claim in the order of the text", () => {
  fc.assert(
    fc.property(fc.subarray(all), (visible) => {
      const reached: Claim[] = [];
      const step = (from: string | null) => claimBeside(all, visible, from, 1);
      for (let claim = step(null); claim; claim = step(claim.id)) reached.push(claim);
      expect(reached).toEqual(visible);
    }),
  );
});

const placed = [10, 20, 20, 30, null].map((start, at) => {
  const passage = start === null ? null : { start, end: start + 5 };
  return { id: `p${at}`, anchor: { passage } } as Claim;
});

test("without an open claim, stepping goes on from the words that are read", () => {
  const beside = (offset: number, by: 1 | -1) => claimBeside(placed, placed, offset, by)?.id ?? null;
  expect([0, 10, 15, 21, 31].map((offset) => beside(offset, 1))).toEqual(["p0", "p0", "p1", "p3", "p4"]);
  expect([0, 10, 15, 21, 31].map((offset) => beside(offset, -1))).toEqual([null, null, "p0", "p2", "p3"]);
});

test("a claim that was closed is where one is for as long as one reads there", () => {
  expect(placeOf(placed, "p1", 22)).toBe("p1");
  expect(placeOf(placed, "p1", 31)).toBe(31);
  expect(placeOf(placed, null, 22)).toBe(22);
});
