import { expect, test } from "vitest";
import { haveSameWords } from "./same-words.ts";

test.each([
  ["It fell.", "It  fell.", true],
  ["It didn't fall - so far.", "It didn’t\nfall – so far.", true],
  ["cafe\u0301", "caf\u00e9", true],
  ["It fell.", "It fell", false],
  ["It fell", "It fell.", false],
  ["It fell.", "It rose.", false],
  ["12.5", "125", false],
  [" ", "", true],
])("%j and %j have the same words: %j", (one, other, expected) => {
  expect(haveSameWords(one, other)).toBe(expected);
});

test("the rest of long texts is not read after their first difference", () => {
  const text = "word and ".repeat(200_000);
  const start = process.cpuUsage();
  for (let left = 100; left > 0; left -= 1) expect(haveSameWords(text, `x${text}`)).toBe(false);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000);
});
