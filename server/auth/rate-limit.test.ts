import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { type Counted, clearOldAttempts, countAttempt, forgiveAttempt, rateLimit } from "./rate-limit.ts";

const START = new Date("2026-11-21T10:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const limited = (maxAttempts: number): Counted => [rateLimit("test", maxAttempts), `subject ${Math.random()}`];
const rejectionsOf = async (attempts: Promise<void>[]) =>
  (await Promise.allSettled(attempts)).filter(({ status }) => status === "rejected");

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: START }));
afterEach(() => void vi.useRealTimers());

test("a limit allows its number of attempts, and then says how long to wait", async () => {
  const counted = limited(2);
  await countAttempt([counted]);
  vi.setSystemTime(after(60));
  await countAttempt([counted]);
  vi.setSystemTime(after(61));
  await expect(countAttempt([counted])).rejects.toMatchObject({
    message: "Too many attempts. Try again in 14 minutes.",
    retryAfter: 839,
  });
  vi.setSystemTime(after(890));
  await expect(countAttempt([counted])).rejects.toThrow("Try again in one minute.");
});

test("once the window is over, a limit counts from zero", async () => {
  const counted = limited(1);
  await countAttempt([counted]);
  vi.setSystemTime(after(10));
  await expect(countAttempt([counted])).rejects.toThrow();
  vi.setSystemTime(after(901));
  await countAttempt([counted]);
  vi.setSystemTime(after(902));
  await expect(countAttempt([counted])).rejects.toThrow();
});

test("attempts that were counted while the clock was a day ahead do not count once it is right", async () => {
  const counted = limited(1);
  vi.setSystemTime(after(86_400));
  await countAttempt([counted]);
  await expect(countAttempt([counted])).rejects.toThrow();
  vi.setSystemTime(START);
  await countAttempt([counted]);
  await expect(countAttempt([counted])).rejects.toThrow("Try again in 15 minutes.");
});

test("of twenty attempts at once only the allowed number gets through", async () => {
  const counted = limited(5);
  expect(await rejectionsOf(Array.from({ length: 20 }, () => countAttempt([counted])))).toHaveLength(15);
  vi.setSystemTime(after(901));
  expect(await rejectionsOf(Array.from({ length: 20 }, () => countAttempt([counted])))).toHaveLength(15);
});

test("two instances of the app count together", async () => {
  const [limit, subject] = limited(1);
  await countAttempt([[limit, subject]]);
  await expect(countAttempt([[rateLimit("test", 1), subject]])).rejects.toThrow();
});

test("a success forgets all attempts against the first limit and one against the shared limit", async () => {
  const [own, shared] = [limited(9), limited(1)];
  await countAttempt([own, shared]);
  await forgiveAttempt([own, shared]);
  await countAttempt([own, shared]);
  await expect(countAttempt([own, shared])).rejects.toThrow();
});

test("the table contains no address or account, and old windows are removed", async () => {
  await countAttempt([[rateLimit("test", 1), "ada@newsroom.example"]]);
  expect(await db.rateLimit.count({ where: { key: { contains: "ada@" } } })).toBe(0);
  await clearOldAttempts(after(899));
  expect(await db.rateLimit.count()).toBeGreaterThan(0);
  await clearOldAttempts(after(10_000));
  expect(await db.rateLimit.count()).toBe(0);
});
