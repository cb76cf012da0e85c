import fc from "fast-check";
import { expect, test } from "vitest";
import { utteranceMembers } from "./utterance.ts";

const link = (one: string, other: string, score = 1) => ({ one, other, score });
const membersOf = (...input: Parameters<typeof utteranceMembers>) => [...utteranceMembers(...input)].sort();

test("quotations that a chain of links connects are one utterance", () => {
  expect(membersOf("a", [link("a", "b"), link("c", "b"), link("d", "e")], [])).toEqual(["a", "b", "c"]);
});

test("where a chain connects two quotations that a person refused, its weakest link breaks", () => {
  const links = [link("a", "b", 0.9), link("b", "c", 0.6)];
  expect(membersOf("a", links, [{ one: "c", other: "a" }])).toEqual(["a", "b"]);
  expect(membersOf("c", links, [{ one: "c", other: "a" }])).toEqual(["c"]);
});

const id = fc.constantFrom(..."abcdefgh");
const links = fc.array(fc.record({ one: id, other: id, score: fc.constantFrom(0.5, 0.7, 1) }), { maxLength: 20 });
const refusals = fc.array(fc.record({ one: id, other: id }), { maxLength: 4 });

test("neither the order of links and refusals nor their direction matters", () => {
  fc.assert(
    fc.property(id, links, refusals, (start, all, refused) => {
      const turned = <T extends { one: string; other: string }>(list: T[]) =>
        list.map((item) => ({ ...item, one: item.other, other: item.one })).reverse();
      expect(membersOf(start, turned(all), turned(refused))).toEqual(membersOf(start, all, refused));
    }),
  );
});

test("two quotations that a person refused are never in one utterance", () => {
  fc.assert(
    fc.property(id, links, refusals, (start, all, refused) => {
      const members = utteranceMembers(start, all, refused);
      for (const { one, other } of refused)
        if (one !== other) expect(members.has(one) && members.has(other)).toBe(false);
    }),
  );
});
