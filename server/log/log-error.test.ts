import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { logError } from "./log-error.ts";

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => void vi.restoreAllMocks());

const failure = () => Object.assign(new TypeError("canary\n    at canary"), { code: "E42" });
const logged = () => JSON.parse(lines[0] ?? "");

test("the log names an error, its code and where it came from, but not its message", () => {
  logError({ job: "mail" }, failure());
  expect(lines).toHaveLength(1);
  expect(logged()).toMatchObject({ job: "mail", error: { name: "TypeError", code: "E42" } });
  expect(logged().error.stack[0]).toMatch(/log-error\.test\.ts/);
  expect(lines[0]).not.toContain("canary");
});

test("a message that contains nothing people wrote can be logged too", () => {
  logError({}, failure(), { withMessage: true });
  expect(logged().error.message).toContain("canary");
});

test("of a value that is not an error only its type is logged", () => {
  logError({}, "canary");
  expect(logged()).toEqual({ error: "string" });
});

test("of one kind a thousand lines a minute are logged, and the number of the others once", () => {
  vi.useFakeTimers();
  for (let nth = 0; nth < 2500; nth += 1) logError({ route: `GET /${nth}` }, failure());
  logError({ seal: "failed" }, failure());
  expect(lines).toHaveLength(1001);
  vi.advanceTimersByTime(60_000);
  expect(lines.slice(1001)).toEqual([JSON.stringify({ kind: "route", leftOut: 1500 })]);
  logError({ route: "GET /again" }, failure());
  expect(lines).toHaveLength(1003);
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(1003);
  vi.useRealTimers();
});
