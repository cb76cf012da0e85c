import { expect, test } from "vitest";
import { compareTimings, timeInTurn } from "./timing.ts";

/** Times that vary as on a busy machine: some reads take three times as long. */
const times = (typical: number, offset = 0) =>
  Array.from({ length: 200 }, (_, nth) => typical * (1 + ((nth * 37 + offset) % 10) / 20) * (nth % 9 === 0 ? 3 : 1));

test("reads that take equally long are not told apart, however much their times vary", () => {
  expect(compareTimings({ one: times(5), other: times(5, 3) }).toldApart).toBe(false);
});

test("reads of which one kind takes half as long again are told apart", () => {
  expect(compareTimings({ one: times(7.5), other: times(5) }).toldApart).toBe(true);
});

test("both reads are measured equally often, and each is as often the first", async () => {
  const order: string[] = [];
  const read = (name: string) => async () => void order.push(name);
  const { one, other } = await timeInTurn(10, read("one"), read("other"));
  expect([one.length, other.length]).toEqual([10, 10]);
  const pairs =
    order
      .slice(-20)
      .join(" ")
      .match(/\w+ \w+/g) ?? [];
  expect(pairs.filter((pair) => pair === "one other").length).toBe(5);
});
