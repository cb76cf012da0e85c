import { expect, test } from "vitest";
import { matchesWords } from "./word-beginnings.ts";

test("the beginnings of words find a command, in any order", () => {
  expect(matchesWords("New version of this article", "ver new")).toBe(true);
  expect(matchesWords("New version of this article", "new version")).toBe(true);
  expect(matchesWords("New version of this article", "  ")).toBe(true);
});

test("the middle of a word finds nothing, and every typed word counts", () => {
  expect(matchesWords("New version of this article", "sion")).toBe(false);
  expect(matchesWords("New version of this article", "new claim")).toBe(false);
});

test("case and accents do not count", () => {
  expect(matchesWords("Élodie’s résumé", "RESUME elo")).toBe(true);
  expect(matchesWords("Show disputed claims", "DISP")).toBe(true);
  expect(matchesWords("Use the dark theme", "därk")).toBe(true);
});
