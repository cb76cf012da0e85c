import { expect, test } from "vitest";
import { makeAhead, readAhead } from "./read-ahead.ts";

/** Counts items from 1, and says how many were asked for and whether the reading has ended. */
function counted(limit: number) {
  const state = { read: 0, ended: false };
  async function* count() {
    try {
      while (state.read < limit) yield ++state.read;
    } finally {
      state.ended = true;
    }
  }
  return { state, items: count() };
}

test("all items come in their order, the next one read before it is asked for", async () => {
  const { state, items } = counted(3);
  const found: [item: number, read: number][] = [];
  for await (const item of readAhead(items)) {
    await Promise.resolve();
    found.push([item, state.read]);
  }
  expect(found).toEqual([
    [1, 2],
    [2, 3],
    [3, 3],
  ]);
});

test("whoever stops reading ends the source", async () => {
  const { state, items } = counted(100);
  for await (const item of readAhead(items)) if (item === 2) break;
  expect(state).toEqual({ read: 3, ended: true });
});

test("a failure is thrown where its item would have been", async () => {
  async function* failing() {
    yield 1;
    throw new Error("The database is away.");
  }
  const found: number[] = [];
  const reading = async () => {
    for await (const item of readAhead(failing())) found.push(item);
  };
  await expect(reading()).rejects.toThrow("away");
  expect(found).toEqual([1]);
});

test("what is made of items comes in their order, the next four begun before they are asked for", async () => {
  const { items } = counted(7);
  const begun: number[] = [];
  const make = async (item: number) => {
    begun.push(item);
    // The later ones are ready first.
    await new Promise((resolve) => setTimeout(resolve, 10 - item));
    return item * 10;
  };
  const found: [made: number, begun: number][] = [];
  for await (const made of makeAhead(items, make)) found.push([made, begun.length]);
  expect(found).toEqual([
    [10, 5],
    [20, 6],
    [30, 7],
    [40, 7],
    [50, 7],
    [60, 7],
    [70, 7],
  ]);
});

test("whoever stops waits until nothing is being made", async () => {
  const { state, items } = counted(100);
  let running = 0;
  const make = async (item: number) => {
    running += 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (item === 3) throw new Error("The database is away.");
    return item;
  };
  for await (const made of makeAhead(items, make)) if (made === 2) break;
  expect([running, state.ended]).toEqual([0, true]);
});

test("a failure of making is thrown where its item would have been", async () => {
  const make = async (item: number) => {
    if (item === 2) throw new Error("The database is away.");
    return item;
  };
  const found: number[] = [];
  const reading = async () => {
    for await (const made of makeAhead(counted(9).items, make)) found.push(made);
  };
  await expect(reading()).rejects.toThrow("away");
  expect(found).toEqual([1]);
});
