import { expect, test } from "vitest";
import { isSameClash, type KeptClash } from "./same-clash.ts";

const side = (exact: string, words: string) => {
  const start = exact.indexOf(words);
  return { exact, differing: { start, end: start + words.length } };
};
const clash = (own: string, words: string): KeptClash => ({
  kind: "number",
  sides: [side(own, words), side("The fire at the Marlow mill killed 15 people.", "15 people")],
});
const earlier = clash("The fire at the old Marlow mill killed 12 people.", "12 people");

test("a clash stays the same when a sentence is edited a little", () => {
  expect(isSameClash(earlier, clash("A fire in the old Marlow mill killed 12 people.", "12 people"))).toBe(true);
});

test("it is another one when the number changes, or when the sentence is about something else", () => {
  expect(isSameClash(earlier, clash("The fire at the old Marlow mill killed 13 people.", "13 people"))).toBe(false);
  expect(isSameClash(earlier, clash("Firefighters from Oster treated 12 people.", "12 people"))).toBe(false);
});
