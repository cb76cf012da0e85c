import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { independenceNote, independenceOf } from "./independence.ts";

const draft = (rating: string | null = null) => ({ rating, state: "draft" as const });
const submitted = (rating: string) => ({ rating, state: "submitted" as const });

/** The verdict after these steps, each with whether its reviewer could know how others judge. */
const verdictAfter = (
  ...steps: readonly (readonly [given: Parameters<typeof independenceOf>[1], couldKnow: boolean])[]
) =>
  steps.reduce<(Parameters<typeof independenceOf>[0] & object) | null>(
    (before, [given, couldKnow]) => ({ ...given, ...independenceOf(before, given, couldKnow) }),
    null,
  );

describe("a verdict", () => {
  test.each([
    ["given blind is independent", [[submitted("true"), false]], { sawOthers: false, blindRating: "true" }],
    ["given after seeing others' is not", [[submitted("true"), true]], { sawOthers: true, blindRating: null }],
    [
      "begun after seeing others' is not, however blind its reviewer was when they submitted it",
      [
        [draft(), true],
        [submitted("true"), false],
      ],
      { sawOthers: true, blindRating: null },
    ],
    [
      "begun blind is not when its reviewer could know others' before they submitted it",
      [
        [draft(), false],
        [submitted("true"), true],
      ],
      { sawOthers: true, blindRating: null },
    ],
    [
      "changed after the blind phase stays independent, and keeps the rating that was given blind",
      [
        [submitted("true"), false],
        [submitted("false"), true],
      ],
      { sawOthers: false, blindRating: "true" },
    ],
    [
      "changed before anybody else has judged the claim is as if it were given now",
      [
        [submitted("true"), false],
        [submitted("false"), false],
      ],
      { sawOthers: false, blindRating: "false" },
    ],
    [
      "withdrawn and submitted again is a new one, given after seeing others'",
      [
        [submitted("true"), false],
        [draft("true"), true],
        [submitted("true"), false],
      ],
      { sawOthers: true, blindRating: null },
    ],
    [
      "withdrawn and submitted again while nobody else has judged the claim is independent",
      [
        [submitted("true"), false],
        [draft("true"), false],
        [submitted("false"), false],
      ],
      { sawOthers: false, blindRating: "false" },
    ],
  ] as const)("%s", (_, steps, expected) => {
    expect(verdictAfter(...steps)).toMatchObject(expected);
  });

  test("that was not independent never becomes so", () => {
    const step = fc.tuple(fc.constantFrom(draft(), draft("true"), submitted("true"), submitted("false")), fc.boolean());
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (earlier, later) => {
        if (verdictAfter(...earlier)?.sawOthers) expect(verdictAfter(...earlier, ...later)?.sawOthers).toBe(true);
      }),
    );
  });
});

test("people read what is not as it was given, once it is submitted", () => {
  const blind = { sawOthers: false, blindRating: "true" };
  expect(independenceNote({ ...submitted("true"), ...blind })).toBeNull();
  expect(independenceNote({ ...submitted("false"), ...blind })).toBe("Rating changed after seeing others’ verdicts");
  const informed = { sawOthers: true, blindRating: null };
  expect(independenceNote({ ...submitted("true"), ...informed })).toMatch(/^Given after seeing others’ verdicts/);
  expect(independenceNote({ ...draft("true"), ...informed })).toBeNull();
});
