import { expect, test } from "vitest";
import { DEFAULT_SCALE } from "#domain/testing/ratings.ts";
import { dashboardOf } from "./dashboard.ts";
import { digestMail, digestOf, ruledIn, weekOf } from "./digest.ts";

const AT = "2026-03-16T08:00:00.000Z";
const week = { from: "2026-03-09", to: "2026-03-15" };
const facts = {
  ...{ at: AT, articles: [], inWork: 0, activity: [], months: [], times: [], late: { tasks: 0, oldest: null } },
  unanswered: { claims: 0, oldest: null },
  ...{ scale: DEFAULT_SCALE, evidence: [{ health: "gone" as const, claims: 2 }] },
};
const progress = { month: null, marked: 40, rated: 30, enough: 20, ruled: 3, published: 0 };
const ruled = { standing: "ruled" as const, claims: 3, oldest: AT, rating: "true" };
const disputed = { standing: "disputed" as const, claims: 1, oldest: "2026-03-10T08:00:00.000Z", rating: null };
const digest = digestOf(
  week,
  {
    now: dashboardOf({ ...facts, filter: {}, progress, counts: [disputed, ruled] }),
    marked: dashboardOf({ ...facts, filter: week, progress, counts: [ruled] }),
    ruled: dashboardOf({ ...facts, filter: ruledIn(week), progress, counts: [{ ...ruled, claims: 7 }] }),
  },
  DEFAULT_SCALE,
);

test.each([
  ["2026-03-09", 0, "2026-03-09"],
  ["2026-03-15", 0, "2026-03-09"],
  ["2026-03-16", -1, "2026-03-09"],
  ["2026-01-01", 0, "2025-12-29"],
])("the week of %s, %i weeks on, begins on %s", (day, weeks, monday) => {
  expect(weekOf(day, weeks).from).toBe(monday);
});

test("a digest has what waits, with ages, and the claims of its week; each line leads to its list", () => {
  expect(digest.parts.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
    ["1 disputed claim, for 6 days", "2 rest on a source that is gone"],
    ["Marked: 40", "Has a verdict: 30", "Has enough verdicts: 20", "Ruled: 3", "Published: 0"],
    ["true: 3"],
    ["true: 7"],
  ]);
  const inWeek = digest.parts[3]?.lines[0]?.href;
  expect(inWeek).toBe("/claims?rating=true&ruledFrom=2026-03-09&ruledTo=2026-03-15&standing=ruled");
  expect(digest.parts[2]?.lines[0]?.href).toBe("/claims?from=2026-03-09&rating=true&standing=ruled&to=2026-03-15");
});

test("the e-mail has the same numbers, and the way to end it", () => {
  const to = { name: "Ada", email: "ada@newsroom.example" };
  const { subject, text } = digestMail(digest, { to, site: "https://galley.example", style: "dayFirst" });
  expect(subject).toBe("The week from 9 March 2026 to 15 March 2026");
  for (const { lines } of digest.parts) for (const line of lines) expect(text).toContain(`- ${line.text}\n`);
  expect(text).toContain("https://galley.example/dashboard/digest?from=2026-03-09&to=2026-03-15");
  expect(text).toContain("https://galley.example/settings/account");
});
