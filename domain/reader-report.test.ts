import { expect, test } from "vitest";
import { answersInWords } from "./reader-report.ts";

test("how fast readers get an answer is a sentence for one answer and for many", () => {
  expect(answersInWords(1, 0.4)).toBe("The only answer came within less than an hour");
  expect(answersInWords(1200, 50)).toBe("Half of the 1,200 answers came within 2 days");
});
