import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { RuleError } from "#domain/errors.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { dispatch } from "./dispatch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const noted = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => vi.clearAllMocks());

test("help lists every command", async () => {
  for (const args of [[], ["help"], ["--help"], ["-h"]]) {
    expect(await dispatch(args)).toBe(0);
    for (const name of COMMANDS.keys()) expect(printed.mock.calls.flat().join("\n")).toContain(`  ${name}`);
    expect(printed.mock.calls.flat().join("\n")).toMatch(/ {2}version +show the version of Galley/);
    printed.mockClear();
  }
});

test.each([...COMMANDS.keys()])("help %s and --help show how to use it", async (name) => {
  const command = await COMMANDS.get(name)?.();
  expect(command).toMatchObject({ name, usage: expect.stringMatching(/Usage: galley [\s\S]*Exit codes: 0/) });
  expect(await dispatch(["help", name])).toBe(0);
  expect(await dispatch([name, "--help"])).toBe(0);
  expect(printed.mock.calls).toEqual([[command?.usage], [command?.usage]]);
});

test("an unknown command is refused with the most similar one", async () => {
  expect(await dispatch(["imprt"])).toBe(2);
  expect(noted.mock.lastCall).toEqual([
    "There is no command “imprt”. Did you mean “import”? “help” lists all commands.",
  ]);
  expect(await dispatch(["help", "frobnicate"])).toBe(2);
  expect(noted.mock.lastCall).toEqual(["There is no command “frobnicate”. “help” lists all commands."]);
});

test("a wrongly called command points to its help", async () => {
  expect(await dispatch(["import"])).toBe(2);
  expect(noted.mock.calls.flat()).toEqual(["FILE|URL… is missing.", "“help import” shows how to use it."]);
});

test("the version is that of the package", async () => {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  for (const word of ["--version", "-v", "version"]) expect(await dispatch([word])).toBe(0);
  expect(printed.mock.calls).toEqual(Array(3).fill([`Galley ${version}`]));
});

describe("an error of a command", () => {
  const away = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
  const failing = async (error: unknown) => {
    const run = () => Promise.reject(error);
    COMMANDS.set("fail", async () => ({ name: "fail", summary: "", usage: "", run }) satisfies Command);
    const code = await dispatch(["fail"]).finally(() => COMMANDS.delete("fail"));
    return [code, ...noted.mock.calls.flat()];
  };

  test("is one sentence, never a stack", async () => {
    expect(await failing(new RuleError("This claim was withdrawn."))).toEqual([1, "This claim was withdrawn."]);
    noted.mockClear();
    expect(await failing(away)).toEqual([
      1,
      "The database is not responding. Check that it is running, then try again.",
    ]);
    noted.mockClear();
    expect(await failing(new TypeError("x is not a function"))).toEqual([
      1,
      "Galley could not do this: x is not a function (Set GALLEY_DEBUG=1 to see where it failed.)",
    ]);
  });

  test("shows its stack with GALLEY_DEBUG", async () => {
    vi.stubEnv("GALLEY_DEBUG", "1");
    const [, , stack] = await failing(new TypeError("x is not a function"));
    vi.unstubAllEnvs();
    expect(stack).toMatch(/^TypeError: x is not a function\n +at /);
  });
});
