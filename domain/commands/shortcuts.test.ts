import { expect, test } from "vitest";
import { listedKeys } from "./listed-keys.ts";
import { DEFAULT_SHORTCUTS, isChangeable, keysOf, readShortcuts, Shortcuts } from "./shortcuts.ts";

const problemsWith = (shortcuts: unknown) =>
  Shortcuts.safeParse(shortcuts).error?.issues.map(({ message }) => message) ?? [];

test("a chosen key takes the place of the key in the table, and null removes it", () => {
  expect(keysOf({ on: true, keys: { mark: "Alt+M" } }, "mark")).toEqual(["Alt+M"]);
  expect(keysOf({ on: true, keys: { undo: "Z" } }, "undo")).toEqual(["Z", "Mod+Z"]);
  expect(keysOf({ on: true, keys: { undo: null } }, "undo")).toEqual(["Mod+Z"]);
  expect(keysOf({ on: true, keys: { exportArticle: "P" } }, "exportArticle")).toEqual(["P"]);
});

test("keys of one character can be turned off; keys with Ctrl or Alt and named keys stay", () => {
  const off = { on: false, keys: { evidence: "Alt+E" } };
  expect(["mark", "markSentence", "rate1", "search"].map((id) => keysOf(off, id as "mark"))).toEqual([[], [], [], []]);
  expect(keysOf(off, "evidence")).toEqual(["Alt+E"]);
  expect([keysOf(off, "commands"), keysOf(off, "open"), keysOf(off, "undo")]).toEqual([
    ["Mod+K"],
    ["Enter"],
    ["Mod+Z"],
  ]);
});

test("a key that has a meaning already is refused, unless that command gets another one", () => {
  expect(problemsWith({ on: true, keys: { mark: "J" } })).toEqual(["J is already used: Next claim."]);
  expect(problemsWith({ on: true, keys: { nextClaim: "K", previousClaim: "J" } })).toEqual([]);
  expect(problemsWith({ on: true, keys: { nextClaim: null, mark: "J" } })).toEqual([]);
});

test("only letters and signs can be chosen, and only for commands whose key is one", () => {
  expect(problemsWith({ on: true, keys: { mark: "Mod+T" } })).not.toEqual([]);
  expect(problemsWith({ on: true, keys: { mark: "7" } })).not.toEqual([]);
  expect(problemsWith({ on: true, keys: { back: "X" } })).not.toEqual([]);
  expect(problemsWith({ on: true, keys: { nothing: "X" } })).not.toEqual([]);
  expect(["commands", "rate1", "mark", "exportArticle"].map((id) => isChangeable(id as "mark"))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test("a stored choice is read as far as it is still allowed", () => {
  expect(readShortcuts(null)).toEqual(DEFAULT_SHORTCUTS);
  expect(readShortcuts({ on: false, keys: { gone: "A", mark: "J", evidence: "O", undo: 7 } })).toEqual({
    on: false,
    keys: { evidence: "O" },
  });
  const swapped = { on: true, keys: { nextClaim: "K", previousClaim: "J" } };
  expect(readShortcuts(swapped)).toEqual(swapped);
});

test("the list of keys has those of all screens, the ratings in one row, as the person chose them", () => {
  const rows = (role: "reviewer" | "editor", keys = {}) =>
    listedKeys(role, { on: true, keys }).flatMap(({ keys: listed }) => listed.map(({ keys: shown }) => shown));
  expect(rows("editor")).toEqual(expect.arrayContaining(["?", "N", "C", "R", "1 … 9", "X", "Mod+K"]));
  expect(rows("reviewer")).not.toContain("Q");
  expect(rows("reviewer", { mark: "P" })).toContain("P");
  expect(rows("reviewer")).not.toContain("2");
});
