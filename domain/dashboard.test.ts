import { describe, expect, test } from "vitest";
import { SCALE } from "#domain/exports/testing/fixtures.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { ageInWords, type ClaimCount, dashboardOf, inReadingOrder, progressOf, ratingGist } from "./dashboard.ts";
import { csvRow } from "./exports/csv-cell.ts";
import { articleCells, FIGURES, figureCsv } from "./figures.ts";
import type { StandingState } from "./standing.ts";

const NOW = "2026-03-14T12:00:00.000Z";
const count = (standing: StandingState, claims: number, rating: string | null = null, oldest = NOW): ClaimCount => ({
  ...{ standing, claims, rating, oldest },
});
const tides = { id: "a", title: "=Tides", outlet: null, language: "en" };
const NONE = { month: null, marked: 0, rated: 0, enough: 0, ruled: 0, published: 0 };
const PROGRESS = { progress: NONE, months: [], times: [], late: null, unanswered: { claims: 0, oldest: null } };
const facts = { filter: {}, at: NOW, articles: [], inWork: 0, activity: [], evidence: [], scale: SCALE, ...PROGRESS };

describe("the numbers of the dashboard", () => {
  test("add up what stands the same, and know the oldest", () => {
    const counts = [
      count("disputed", 2, null, "2026-03-10T00:00:00.000Z"),
      count("disputed", 3),
      count("stale", 1, "true"),
      count("ruled", 4, "true"),
    ];
    const { claims, ruled, needs } = dashboardOf({ ...facts, counts });
    expect([claims, ruled]).toEqual([10, 4]);
    expect(needs).toEqual([
      { standing: "disputed", claims: 5, oldest: "2026-03-10T00:00:00.000Z" },
      { standing: "agreed", claims: 0, oldest: null },
      { standing: "stale", claims: 1, oldest: NOW },
      { standing: "open", claims: 0, oldest: null },
    ]);
  });

  test("count ratings of ruled claims only, what holds first, and leave out retired ones that nobody used", () => {
    const retired = { ...SCALE[0], key: "hoax", retired: true } as (typeof SCALE)[number];
    const counts = [count("ruled", 4, "true"), count("agreed", 9, "true"), count("ruled", 2, "unproven")];
    expect(dashboardOf({ ...facts, counts, scale: [...SCALE, retired] }).ratings).toEqual([
      { rating: "true", claims: 4 },
      { rating: "mixed", claims: 0 },
      { rating: "false", claims: 0 },
      { rating: "unproven", claims: 2 },
    ]);
  });

  test("of an article say how many claims stand how, and since when one waits", () => {
    const since = "2026-03-01T00:00:00.000Z";
    const counts = [
      count("ruled", 2, "true", "2026-02-01T00:00:00.000Z"),
      count("ruled", 1, "true"),
      count("open", 3, null, since),
      count("agreed", 1, "false"),
    ];
    expect(progressOf(tides, counts)).toEqual({
      article: tides,
      claims: 7,
      standings: { open: 3, agreed: 1, disputed: 0, ruled: 3, stale: 0 },
      ratings: [{ rating: "true", claims: 3 }],
      waitingSince: since,
    });
    expect(progressOf(tides, [count("ruled", 1, "true")]).waitingSince).toBeNull();
  });

  test("every figure can be had as a table, in which nothing runs", () => {
    const activity = [
      {
        kind: "judged" as const,
        at: NOW,
        person: { id: "p", name: "@Ada" },
        rating: "true",
        claim: { id: "c", statement: "-1" },
        article: tides,
      },
    ];
    const counts = [count("ruled", 1, "true"), count("ruled", 3, "false")];
    const dashboard = dashboardOf({ ...facts, counts, activity });
    const figures = FIGURES.filter((figure) => figure !== "articles" && figure !== "people");
    const tables = Object.fromEntries(figures.map((figure) => [figure, parseCsv(figureCsv(dashboard, figure))]));
    expect(tables.needs?.map(([standing]) => standing)).toEqual(["standing", "disputed", "agreed", "stale", "open"]);
    const row = csvRow(articleCells(progressOf(tides, counts)));
    expect(parseCsv(row)).toEqual([["a", "'=Tides", "", "4", "0", "0", "0", "4", "0", ""]]);
    expect(tables.activity?.[1]).toEqual(["judged", NOW, "'@Ada", "true", "c", "'-1", "a", "'=Tides"]);
  });
});

describe("the mix of ratings in a sentence", () => {
  const mix = (counts: Record<string, number>) =>
    ratingGist(
      Object.entries(counts).map(([rating, claims]) => ({ rating, claims })),
      SCALE,
    );

  test.each([
    [{ true: 3, false: 2 }, "Rulings by rating"],
    [{ true: 6, false: 4 }, "Most claims held up"],
    [{ true: 4, false: 6 }, "Most claims did not hold up"],
    [{ true: 4, unproven: 6 }, "Most claims could not be settled"],
    [{ true: 5, false: 5 }, "Rulings go both ways"],
    [{ mixed: 10 }, "Rulings go both ways"],
  ])("%j: %s", (counts, sentence) => {
    expect(mix(counts)).toBe(sentence);
  });
});

test.each([
  ["2026-03-14T11:30:00.000Z", "less than an hour"],
  ["2026-03-14T11:00:00.000Z", "1 hour"],
  ["2026-03-13T11:00:00.000Z", "25 hours"],
  ["2026-03-08T11:00:00.000Z", "6 days"],
  ["2026-03-15T11:00:00.000Z", "less than an hour"],
])("since %s it is %s", (since, words) => {
  expect(ageInWords(since, NOW)).toBe(words);
});

test("ratings are read from what holds to what does not, then those without a value", () => {
  expect(inReadingOrder(SCALE).map(({ key }) => key)).toEqual(["true", "mixed", "false", "unproven"]);
});
