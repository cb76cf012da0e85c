import fc from "fast-check";
import { expect, test } from "vitest";
import { hideNames, hideNamesInOrder, hidesNames, shuffledFor } from "./hide-names.ts";

const given = (ids: string[]) => ids.map((id) => ({ id, reviewer: { id: `person-${id}`, name: `Name of ${id}` } }));

test("a shuffled order is the same each time for one editor and one claim, whatever order it comes from", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 8 }), fc.uuid(), fc.uuid(), (ids, editor, claim) => {
      const once = shuffledFor(given(ids), editor, claim);
      expect(shuffledFor(given(ids).reverse(), editor, claim)).toEqual(once);
      expect(once.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }),
  );
});

test("the order does not reveal who was first: over many claims each verdict comes first about equally often", () => {
  const verdicts = given(["a", "b"]);
  const first = Array.from({ length: 400 }, (_, claim) => shuffledFor(verdicts, "editor", `claim ${claim}`)[0]?.id);
  const share = first.filter((id) => id === "a").length / first.length;
  expect(share).toBeGreaterThan(0.35);
  expect(share).toBeLessThan(0.65);
});

test("reviewers become letters in the order of their verdicts, others keep their names", () => {
  const verdicts = given(Array.from({ length: 28 }, (_, at) => String(at)));
  const hidden = hideNamesInOrder(verdicts);
  const names = verdicts.map(({ reviewer }) => hidden(reviewer).name);
  expect([names[0], names[25], names[26], names[27]]).toEqual([
    "Reviewer A",
    "Reviewer Z",
    "Reviewer AA",
    "Reviewer AB",
  ]);
  expect(hidden({ id: "editor", name: "Ed" })).toEqual({ id: "editor", name: "Ed" });
});

test("one viewer always sees the same letters on a claim, and their own name", () => {
  const verdicts = given(["a", "b", "c"]);
  const viewer = { id: "person-b" };
  const letters = (order: typeof verdicts) =>
    verdicts.map(({ reviewer }) => hideNames(viewer, "claim", order)(reviewer).id);
  expect(letters(verdicts)).toEqual(letters(verdicts.toReversed()));
  expect(letters(verdicts)[1]).toBe("person-b");
  expect(new Set(letters(verdicts))).toEqual(new Set(["A", "person-b", "B"]));
});

test("names are hidden by the setting of editors only", () => {
  expect(hidesNames({ role: "editor", hideNames: true })).toBe(true);
  expect(hidesNames({ role: "editor" })).toBe(false);
  expect(hidesNames({ role: "reviewer", hideNames: true })).toBe(false);
});
