import { expect, test, vi } from "vitest";
import { UnreachableError } from "./api.ts";
import { poll } from "./poll.ts";

const PAUSES = { firstMs: 100, longestMs: 400 };
const isThree = (value: number) => value === 3;

function counter() {
  let value = 0;
  return async () => {
    value += 1;
    return value;
  };
}

test("something is read until it is done, with pauses that grow up to a limit", async () => {
  const wait = vi.fn(async (_ms: number) => {});
  const seen: number[] = [];
  const done = await poll(0, counter(), (value) => value === 5, { pauses: PAUSES, wait, onRead: (v) => seen.push(v) });
  expect([done, seen]).toEqual([5, [1, 2, 3, 4, 5]]);
  const pauses = wait.mock.calls.map(([ms]) => ms);
  expect(pauses[0]).toBeLessThanOrEqual(125);
  expect(pauses[1]).toBeGreaterThan(pauses[0] ?? 0);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(500);
});

test("what is done already is not read, and nothing is read more often than allowed", async () => {
  const read = vi.fn(async () => 1);
  const options = { pauses: PAUSES, wait: async () => {}, maxReads: 4 };
  expect(await poll(3, read, isThree, options)).toBe(3);
  expect(read).not.toHaveBeenCalled();
  expect(await poll(0, read, isThree, options)).toBe(1);
  expect(read).toHaveBeenCalledTimes(4);
});

test("a network that is away is nothing new, and any other failure ends it", async () => {
  const answers = [Promise.reject(new UnreachableError()), Promise.resolve(3)];
  for (const answer of answers) answer.catch(() => {});
  const read = () => answers.shift() ?? Promise.reject(new Error("Unknown"));
  const options = { pauses: PAUSES, wait: async () => {} };
  expect(await poll(0, read, isThree, options)).toBe(3);
  await expect(poll(0, read, isThree, options)).rejects.toThrow("Unknown");
});

test("after the signal nothing is told any more", async () => {
  const ending = new AbortController();
  const onRead = vi.fn();
  const read = async () => {
    ending.abort();
    return 1;
  };
  await poll(0, read, isThree, { pauses: PAUSES, wait: async () => {}, onRead, signal: ending.signal });
  expect(onRead).not.toHaveBeenCalled();
});
