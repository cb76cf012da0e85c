// @ts-check
import { afterEach, expect, test } from "vitest";
import { isJsonLog, writeConsoleAsJson } from "./json-log.mjs";

const { log, error, warn, info, debug } = console;
afterEach(() => void Object.assign(console, { log, error, warn, info, debug }));

/** What the console writes when it is used so. @param {() => void} use */
function written(use) {
  /** @type {string[]} */
  const lines = [];
  writeConsoleAsJson((line) => lines.push(line));
  use();
  return lines;
}

test("each call of the console is one line with its time and level, whatever it writes", () => {
  const lines = written(() => {
    console.log("Galley is at\n%s", "http://localhost:3000");
    console.error(new Error("Two\nlines"));
  });
  expect(lines.map((line) => line.indexOf("\n") === line.length - 1)).toEqual([true, true]);
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ level: "info", message: "Galley is at\nhttp://localhost:3000", pid: process.pid });
  expect(Date.parse(first.time)).toBeGreaterThan(0);
  expect(second).toMatchObject({ level: "error", message: expect.stringContaining("Two\nlines") });
});

test("a line that is an object keeps its facts", () => {
  const [line] = written(() => console.error(JSON.stringify({ requestId: "7", status: 500 })));
  expect(JSON.parse(line ?? "")).toMatchObject({ level: "error", requestId: "7", status: 500 });
});

test("what only looks like an object is a message, and a long one is cut", () => {
  const [line, long] = written(() => {
    console.warn("{not: json");
    console.warn("a".repeat(9_000));
  });
  expect(JSON.parse(line ?? "")).toMatchObject({ level: "warn", message: "{not: json" });
  expect(JSON.parse(long ?? "").message).toHaveLength(8_000);
});

test("only GALLEY_LOG=json asks for it", () => {
  expect([isJsonLog({ GALLEY_LOG: "json" }), isJsonLog({ GALLEY_LOG: "text" }), isJsonLog({})]).toEqual([
    true,
    false,
    false,
  ]);
});
