import fc from "fast-check";
import { expect, test } from "vitest";
import { type Highlight, highlightsOf } from "./highlights.ts";
import { StretchCutter } from "./stretches.ts";

const at = (start: number, end: number, index: number) => ({
  ...{ number: index + 1, passage: { start, end }, rating: null, label: "Open" },
});

/** Highlights of these passages, in the order of the text. */
const highlights = (passages: [number, number][]): Highlight[] =>
  highlightsOf(
    { scale: [] },
    [...passages].sort((a, b) => a[0] - b[0] || b[1] - a[1]).map(([a, b], i) => at(a, b, i)),
  );

const passage = fc
  .tuple(fc.nat(60), fc.nat(60))
  .filter(([a, b]) => a !== b)
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const blocks = [
  { start: 0, end: 20 },
  { start: 22, end: 22 },
  { start: 24, end: 60 },
];

test("the stretches of blocks are their text, each under exactly the highlights that are over all of it", () => {
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 10 }), (passages) => {
      const all = highlights(passages);
      const cutter = new StretchCutter(all);
      for (const block of blocks) {
        let position = block.start;
        for (const { start, end, under } of cutter.cut(block, [])) {
          expect(start).toBe(position);
          const over = all.filter(({ passage: own }) => own.start < end && own.end > start);
          expect(new Set(under)).toEqual(new Set(over));
          for (const { passage: own } of over) expect(own.start <= start && own.end >= end).toBe(true);
          expect(under.map(({ lane }) => lane)).toEqual(under.map(({ lane }) => lane).sort());
          position = end;
        }
        expect(position).toBe(block.end);
      }
    }),
  );
});

test("a number stands where its highlight ends, at latest at the end of the block", () => {
  const [first, second] = highlights([
    [2, 6],
    [4, 21],
  ]);
  if (!first || !second) return expect.fail();
  const stretches = [...new StretchCutter([first, second]).cut({ start: 0, end: 20 }, [first, second])];
  expect(stretches.map(({ end, numbered }) => [end, numbered.map(({ number }) => number)])).toEqual([
    [2, []],
    [4, []],
    [6, [1]],
    [20, [2]],
  ]);
});

test("thousands of highlights over the same words are drawn a dozen deep", () => {
  const all = highlights(Array.from({ length: 3_000 }, (_, index) => [index, 10_000 - index]));
  const stretches = [...new StretchCutter(all).cut({ start: 0, end: 10_000 }, all)];
  expect(stretches.length).toBe(5_999);
  expect(Math.max(...stretches.map(({ under }) => under.length))).toBe(12);
  expect(stretches.flatMap(({ numbered }) => numbered).length).toBe(3_000);
});
