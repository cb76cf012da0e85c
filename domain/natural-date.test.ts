import { expect, test } from "vitest";
import { naturalDate } from "./natural-date.ts";

/** A Thursday. */
const NEAR = { day: "2026-03-12", language: "en" };

test.each([
  ["26 Nov 2019", "2019-11-26"],
  ["on the 26th of November, 2019", "2019-11-26"],
  ["12.03.2020", "2020-03-12"],
  ["November 2019", "2019-11"],
  ["in 2019", "2019"],
  ["2019-11", "2019-11"],
])("%s is %s, with or without a day to count from", async (words, date) => {
  expect(await naturalDate(words, NEAR)).toBe(date);
  expect(await naturalDate(words, { ...NEAR, day: null })).toBe(date);
});

test.each([
  ["last Tuesday", "2026-03-10"],
  ["Tuesday", "2026-03-10"],
  ["Friday", "2026-03-06"],
  ["yesterday", "2026-03-11"],
  ["26 November", "2025-11-26"],
  ["March", "2026-03"],
  ["last month", "2026-02"],
  ["last year", "2025"],
  ["two weeks ago", "2026-02"],
])("%s is counted from the day of the article: %s", async (words, date) => {
  expect(await naturalDate(words, NEAR)).toBe(date);
  expect(await naturalDate(words, { ...NEAR, day: null })).toBeNull();
});

test("words of the article's language are understood too", async () => {
  expect(await naturalDate("am 26. November 2019", { ...NEAR, language: "de-CH" })).toBe("2019-11-26");
  expect(await naturalDate("gestern", { ...NEAR, language: "de" })).toBe("2026-03-11");
});

test.each(["the mayor", "2019 or so", "Nov 2019 or Dec 2019", "31 Feb 2020", "next Friday", "tomorrow", ""])(
  "“%s” is no date on which something was said",
  async (words) => {
    expect(await naturalDate(words, NEAR)).toBeNull();
  },
);
