import { afterEach, expect, test, vi } from "vitest";
import { COMMANDS } from "./commands.ts";
import { dispatch } from "./dispatch.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const noted = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => vi.clearAllMocks());

test("help lists every command", async () => {
  for (const args of [[], ["help"], ["--help"], ["-h"]]) {
    expect(await dispatch(args)).toBe(0);
    for (const name of COMMANDS.keys()) expect(printed.mock.calls.flat().join("\n")).toContain(`  ${name}`);
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
  expect(noted.mock.lastCall).toEqual(["There is no command “imprt”. Did you mean “import”? “help” lists them."]);
  expect(await dispatch(["help", "frobnicate"])).toBe(2);
  expect(noted.mock.lastCall).toEqual(["There is no command “frobnicate”. “help” lists them."]);
});

test("a wrongly called command points to its help", async () => {
  expect(await dispatch(["import"])).toBe(2);
  expect(noted.mock.calls.flat()).toEqual([
    "Name the files or addresses to import.",
    "“help import” shows how to use it.",
  ]);
});
