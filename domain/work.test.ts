import { expect, test } from "vitest";
import { endOfWeek, tasksAddress } from "./work.ts";

test("a week ends on Sunday", () => {
  expect(["2026-12-07", "2026-12-09", "2026-12-13", "2026-12-14"].map(endOfWeek)).toEqual([
    "2026-12-13",
    "2026-12-13",
    "2026-12-13",
    "2026-12-20",
  ]);
});

test("the address of the list of open assignments names no default", () => {
  expect([tasksAddress({}), tasksAddress({ show: "open" }), tasksAddress({ show: "overdue" })]).toEqual([
    "/work/tasks",
    "/work/tasks",
    "/work/tasks?show=overdue",
  ]);
});
