import { expect, test } from "vitest";
import { initials } from "./initials.ts";

test.each([
  ["Nora Field", "NF"],
  ["Ana María de la Cruz", "AM"],
  ["e\u0301lise ward", "E\u0301W"],
  ["𐐨mira", "𐐀"],
  ["李 小龙", "李小"],
  ["", ""],
])("initials of %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
