import { expect, test } from "vitest";
import { hasStopped } from "./instances.ts";

const NOW = "2026-11-30T12:00:00.000Z";

test("a process has stopped when it missed three reports", () => {
  expect(hasStopped({ seenAt: "2026-11-30T11:58:30.000Z" }, NOW)).toBe(false);
  expect(hasStopped({ seenAt: "2026-11-30T11:58:29.000Z" }, NOW)).toBe(true);
});

test("a process whose clock is ahead runs", () => {
  expect(hasStopped({ seenAt: "2026-11-30T12:05:00.000Z" }, NOW)).toBe(false);
});
