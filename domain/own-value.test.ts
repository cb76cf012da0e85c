import { expect, test } from "vitest";
import { ownValue } from "./own-value.ts";

test("a table has a value for its own keys only, and none for names that every object has", () => {
  const table: Record<string, number> = { one: 1 };
  expect(["one", "two", "constructor", "__proto__", "toString"].map((key) => ownValue(table, key))).toEqual([
    1,
    ...Array(4).fill(undefined),
  ]);
});
