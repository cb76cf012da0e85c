import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { claimBeside } from "./stepping.ts";

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
