import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "./testing/arbitrary.ts";
import { wordDiff } from "./word-diff.ts";

const without = (kind: string, changes: ReturnType<typeof wordDiff>) =>
  changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join("");

test("whole words and numbers are compared", () => {
  expect(wordDiff("It cost $1.2 million, he said.", "It cost $9.2 million.")).toEqual([
    { kind: "same", text: "It cost $" },
    { kind: "cut", text: "1.2 " },
    { kind: "added", text: "9.2 " },
    { kind: "same", text: "million" },
    { kind: "cut", text: ", he said" },
    { kind: "same", text: "." },
  ]);
});

test("compared with an empty text, everything is cut or added", () => {
  expect(wordDiff("Two words", "")).toEqual([{ kind: "cut", text: "Two words" }]);
  expect(wordDiff("", "Two words")).toEqual([{ kind: "added", text: "Two words" }]);
  expect(wordDiff("", "")).toEqual([]);
});

test("an added sentence is one piece, even if the next sentence begins with the same word", () => {
  const changes = wordDiff("It rained. The dam broke.", "It rained. The mayor slept. The dam broke.");
  expect(changes).toContainEqual({ kind: "added", text: "The mayor slept. " });
});

test("the same and added pieces are the new text", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      expect(without("cut", wordDiff(before, after))).toBe(after);
      expect(without("cut", wordDiff(before, before + after))).toBe(before + after);
    }),
  );
});

const words = fc.array(fc.constantFrom("the", "mayor", "rose", "fell", "not", ",", "12", "\n\n"), { maxLength: 60 });

test("the same and cut pieces are the old text except for white space", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const kept = without("added", wordDiff(before.join(" "), after.join(" ")));
      expect(kept.split(/\s+/).join("")).toBe(before.join("").replaceAll("\n", ""));
    }),
  );
});
