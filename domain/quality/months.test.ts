import { expect, test } from "vitest";
import { daysOfMonth, MAX_MONTHS, monthsUntil } from "./months.ts";

test("months end with that of today, or of the last day of the filter", () => {
  const months = monthsUntil({}, "2026-02-03");
  expect(months).toHaveLength(MAX_MONTHS);
  expect([months[0], months.at(-1)]).toEqual(["2025-03", "2026-02"]);
  expect(monthsUntil({ from: "2025-11-20", to: "2026-01-10" }, "2026-02-03")).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
  ]);
  expect(monthsUntil({ to: "2030-01-01" }, "2026-02-03").at(-1)).toBe("2026-02");
  expect(monthsUntil({ from: "2027-01-01" }, "2026-02-03")).toEqual([]);
});

test("a month has only the days that the filter selects", () => {
  expect(daysOfMonth({}, "2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(daysOfMonth({ from: "2028-02-10", to: "2028-03-01" }, "2028-02")).toEqual({
    from: "2028-02-10",
    to: "2028-02-29",
  });
});
