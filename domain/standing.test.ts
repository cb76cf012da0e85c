import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type StandingFacts, standing } from "./standing.ts";

const said = (...ratings: string[]) => ratings.map((rating) => ({ rating, stale: false, independent: true }));
const informed = (...ratings: string[]) => said(...ratings).map((verdict) => ({ ...verdict, independent: false }));
const facts = (more: Partial<StandingFacts>): StandingFacts => ({ verdicts: [], ruling: null, required: 2, ...more });

const anyVerdict = fc.record({
  rating: fc.constantFrom("true", "false", "mixed"),
  stale: fc.boolean(),
  independent: fc.boolean(),
});
const anyFacts: fc.Arbitrary<StandingFacts> = fc.record({
  verdicts: fc.array(anyVerdict, { maxLength: 5 }),
  ruling: fc.option(anyVerdict),
  required: fc.integer({ min: 1, max: 4 }),
});
const law = (holds: (facts: StandingFacts) => void) =>
  fc.assert(
    fc.property(anyFacts, (one) => {
      holds(one);
    }),
  );

describe("a claim", () => {
  test.each([
    ["nobody has rated", said(), 2, { state: "open", missing: 2 }],
    ["one of two has rated", said("true"), 2, { state: "open", missing: 1 }],
    ["two of three rate differently", said("true", "false"), 3, { state: "open", missing: 1 }],
    ["enough rate alike", said("true", "true"), 2, { state: "agreed", rating: "true" }],
    ["one rates where one is asked for", said("mixed"), 1, { state: "agreed", rating: "mixed" }],
    ["more than asked for rate alike", said("true", "true", "true"), 2, { state: "agreed", rating: "true" }],
    [
      "two of three rate alike",
      said("true", "true", "false"),
      2,
      { state: "disputed", ratings: ["false", "true", "true"] },
    ],
  ])("that %s stands so", (_, verdicts, required, expected) => {
    expect(standing(facts({ verdicts, required }))).toEqual(expected);
  });

  test.each([
    ["does not fill the number required", [...said("true"), ...informed("true")], { state: "open", missing: 1 }],
    [
      "opens no dispute before the number is filled",
      [...said("true"), ...informed("false")],
      { state: "open", missing: 1 },
    ],
    ["joins an agreement", [...said("true", "true"), ...informed("true")], { state: "agreed", rating: "true" }],
    [
      "objects to an agreement",
      [...said("true", "true"), ...informed("false")],
      { state: "disputed", ratings: ["false", "true", "true"] },
    ],
    [
      "settles no dispute",
      [...said("true", "false"), ...informed("true")],
      { state: "disputed", ratings: ["false", "true", "true"] },
    ],
  ])("a verdict that was given after seeing others' %s", (_, verdicts, expected) => {
    expect(standing(facts({ verdicts }))).toEqual(expected);
  });

  test("with a ruling is ruled, whatever the verdicts say", () => {
    const ruling = { rating: "false", stale: false };
    expect(standing(facts({ ruling, verdicts: said("true", "true") }))).toEqual({ state: "ruled", rating: "false" });
  });

  test("whose words changed is stale, with the rating of its ruling where it has one", () => {
    const verdicts = [{ rating: "true", stale: true, independent: true }];
    expect(standing(facts({ verdicts }))).toEqual({ state: "stale", rating: null });
    const ruling = { rating: "false", stale: true };
    expect(standing(facts({ ruling, verdicts: said("true") }))).toEqual({ state: "stale", rating: "false" });
  });

  test("whose ruling still holds is not made stale by an old verdict", () => {
    const verdicts = [{ rating: "true", stale: true, independent: true }];
    expect(standing(facts({ verdicts, ruling: { rating: "true", stale: false } })).state).toBe("ruled");
  });
});

describe("by law", () => {
  test("the order of verdicts does not matter", () => {
    const shuffled = anyFacts.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.shuffledSubarray(one.verdicts, { minLength: one.verdicts.length, maxLength: one.verdicts.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, verdicts]) => {
        expect(standing({ ...one, verdicts })).toEqual(standing(one));
      }),
    );
  });

  test("stale beats agreed and disputed: one verdict on other words is enough where no ruling holds", () => {
    law((one) => {
      const ruling = one.ruling && { ...one.ruling, stale: true };
      const verdicts = [...one.verdicts, { rating: "true", stale: true, independent: false }];
      expect(standing({ ...one, ruling, verdicts }).state).toBe("stale");
    });
  });

  test("a claim is ruled when and only when a ruling holds", () => {
    law((one) => expect(standing(one).state === "ruled").toBe(one.ruling !== null && !one.ruling.stale));
  });

  test("an open claim misses exactly the independent verdicts that have not been given", () => {
    law((one) => {
      const stands = standing(one);
      const given = one.verdicts.filter(({ independent }) => independent).length;
      if (stands.state === "open") expect(stands.missing).toBe(one.required - given);
    });
  });

  test("a claim is agreed only where its independent verdicts alone would make it so", () => {
    law((one) => {
      const independent = one.verdicts.filter((verdict) => verdict.independent);
      if (standing(one).state === "agreed") expect(standing({ ...one, verdicts: independent })).toEqual(standing(one));
    });
  });

  test("a dispute names every rating that was given, and at least two kinds", () => {
    law((one) => {
      const stands = standing(one);
      if (stands.state !== "disputed") return;
      expect(stands.ratings).toEqual(one.verdicts.map(({ rating }) => rating).sort());
      expect(new Set(stands.ratings).size).toBeGreaterThan(1);
    });
  });
});
