// @ts-check
import { expect, test, vi } from "vitest";
import { restartBackoff } from "./restart-backoff.mjs";

vi.spyOn(process.stderr, "write").mockReturnValue(true);

test("the delay doubles with each failed start, and there is no sixth restart", async () => {
  /** @type {number[]} */
  const delays = [];
  const backoff = restartBackoff("The app", (ms) => delays.push(ms));
  for (let start = 0; start < 5; start += 1) await backoff.wait("ended with code 1");
  expect(delays).toEqual([200, 400, 800, 1600, 3200]);
  await expect(backoff.wait("ended with code 1")).rejects.toThrow(
    "The app stopped 6 times in a row (ended with code 1)",
  );
});

test("after a successful start the delay is the first one again, without a limit", async () => {
  /** @type {Set<number>} */
  const delays = new Set();
  const backoff = restartBackoff("The app", (ms) => delays.add(ms));
  for (let start = 0; start < 20; start += 1) {
    await backoff.wait();
    backoff.reset();
  }
  expect([...delays]).toEqual([200]);
});
