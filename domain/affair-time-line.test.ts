import { expect, test } from "vitest";
import { affairTimeLine, type DatedArticle } from "./affair-time-line.ts";

const AUCKLAND = { timeZone: "Pacific/Auckland", dateStyle: "dayFirst" } as const;
const UTC = { timeZone: "UTC", dateStyle: "dayFirst" } as const;

const article = (publishedAt: string | null, outlet: string | null = "Harbour Courier"): DatedArticle => ({
  id: `${outlet} ${publishedAt}`,
  title: "The bridge",
  outlet,
  language: "en",
  publishedAt,
});

test("articles stand by their time between the first and the last day", () => {
  const line = affairTimeLine([article("2026-03-04T12:00:00.000Z"), article("2026-03-03T12:00:00.000Z")], UTC);
  expect(line?.rows[0]?.articles.map(({ at }) => at)).toEqual([0.25, 0.75]);
  expect(line?.marks).toEqual([
    { at: 0, words: "3 March 2026" },
    { at: 0.5, words: "4 March 2026" },
  ]);
});

test("days are those of the newsroom", () => {
  const line = affairTimeLine([article("2026-03-03T12:00:00.000Z"), article("2026-03-03T20:00:00.000Z")], AUCKLAND);
  expect(line?.marks.map(({ words }) => words)).toEqual(["4 March 2026"]);
});

test("an article of which only the day is known stands at the beginning of that day", () => {
  const line = affairTimeLine([article("2026-03-03T00:00:00.000Z"), article("2026-03-03T12:00:00.000Z")], AUCKLAND);
  expect(line?.rows[0]?.articles.map(({ at }) => at)).toEqual([0, 0.5 + 1 / 48]);
});

test("outlets stand in the order in which they began to report, and many share the last row", () => {
  const many = Array.from({ length: 20 }, (_, at) => article(`2026-03-${10 + at}T10:00:00.000Z`, `Outlet ${at}`));
  const line = affairTimeLine([article(null), ...many, article("2026-03-30T10:00:00.000Z", "Outlet 3")], UTC);
  expect(line?.rows.map(({ outlet }) => outlet)).toEqual([
    ...Array.from({ length: 11 }, (_, at) => `Outlet ${at}`),
    "Other outlets",
  ]);
  expect(line?.rows.map(({ articles }) => articles.length)).toEqual([1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 9]);
  expect(line?.marks).toHaveLength(5);
});

test("there is no time line of one date", () => {
  expect(affairTimeLine([article("2026-03-03T12:00:00.000Z"), article(null)], UTC)).toBeNull();
});
