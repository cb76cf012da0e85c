import fc from "fast-check";
import { expect, test } from "vitest";
import { layOut, type MarginCard, withRoom } from "./margin-layout.ts";

const card = (id: string, wanted: number, height = 60): MarginCard => ({ id, wanted, height });

test("cards with enough room are level with their passages", () => {
  expect([...layOut([card("a", 0), card("b", 200)], null)]).toEqual([
    ["a", 0],
    ["b", 200],
  ]);
});

test("a card is pushed down by the one above", () => {
  expect(layOut([card("a", 0), card("b", 30)], null).get("b")).toBe(72);
});

test("the current card is at its passage, and those above are pushed up", () => {
  const tops = layOut([card("a", 90), card("b", 100), card("c", 200)], "c");
  expect([tops.get("c"), tops.get("b"), tops.get("a")]).toEqual([200, 128, 56]);
});

test("a card without room near its passage is left out", () => {
  const crowd = Array.from({ length: 40 }, (_, index) => card(String(index), 500));
  expect(layOut(crowd, "20").get("20")).toBe(500);
  expect(layOut(crowd, "20").size).toBeLessThan(10);
});

test("cards do not overlap or leave the sheet, and the current one never moves", () => {
  const crowds = fc.array(fc.record({ wanted: fc.nat(3000), height: fc.integer({ min: 20, max: 120 }) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(crowds, fc.nat(), (places, pick) => {
      const cards = places.sort((a, b) => a.wanted - b.wanted).map((place, index) => ({ ...place, id: `${index}` }));
      const kept = cards[pick % cards.length] ?? card("none", 0);
      const tops = layOut(cards, kept.id);
      const laid = cards.flatMap(({ id, height }) => {
        const top = tops.get(id);
        return top === undefined ? [] : [{ top, bottom: top + height }];
      });
      expect(tops.get(kept.id)).toBe(kept.wanted);
      expect(laid.every(({ top }, index) => top >= (laid[index - 1]?.bottom ?? 0))).toBe(true);
    }),
  );
});

test("of thousands of claims only those with room get cards, and the current one always does", () => {
  const crowd = Array.from({ length: 5_000 }, (_, index) => card(String(index), index * 2));
  const offered = withRoom(crowd, "2500").map(({ id }) => id);
  expect(offered.length).toBeLessThan(200);
  expect(offered).toContain("2500");
  expect(withRoom([card("a", 0), card("b", 90)], null)).toHaveLength(2);
});
