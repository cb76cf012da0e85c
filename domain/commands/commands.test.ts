import { expect, test } from "vitest";
import { COMMAND_IDS, commandOf } from "./commands.ts";

test("a key has one meaning on every screen", () => {
  const keys = COMMAND_IDS.flatMap((id) => commandOf(id).keys ?? []);
  expect(keys.length).toBeGreaterThan(20);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test("two commands never have the same name", () => {
  const labels = COMMAND_IDS.map((id) => commandOf(id).label);
  expect(new Set(labels).size).toBe(labels.length);
});
