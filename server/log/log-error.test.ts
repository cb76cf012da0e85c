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
