import { expect, test } from "vitest";
import { readAhead } from "./read-ahead.ts";

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
