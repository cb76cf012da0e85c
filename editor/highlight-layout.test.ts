import { expect, test } from "vitest";
import { layOut } from "./highlight-layout.ts";

const offsetsOf = (passages: [start: number, end: number][]) =>
  layOut(
    passages.map(([start, end], at) => ({ claimId: `${at}`, passage: { start, end }, number: at + 1, rating: null })),
  )
    .index.overlapping({ start: 0, end: 1_000 })
    .map(({ number, offsetDigits }) => [number, offsetDigits]);

test("numbers of claims that end at one place or next to each other do not touch", () => {
  expect(
    offsetsOf([
      [0, 20],
      [5, 20],
    ]),
  ).toEqual([
    [1, 0],
    [2, 2],
  ]);
  expect(
    offsetsOf([
      [0, 20],
      [5, 19],
    ]),
  ).toEqual([
    [1, 1],
    [2, 0],
  ]);
  expect(
    offsetsOf([
      [0, 20],
      [5, 15],
    ]),
  ).toEqual([
    [1, 0],
    [2, 0],
  ]);
});
