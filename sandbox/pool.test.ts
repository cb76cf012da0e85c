import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { LimitError } from "./limit-error.ts";
import { SandboxPool } from "./pool.ts";
import type { JOBS } from "./testing/jobs.ts";

/** Starting a child process takes seconds on a loaded machine. */
const LIMITS = { maxHeapMb: 64, timeoutMs: 30_000, totalTimeoutMs: 40_000 };
const pool = new SandboxPool<typeof JOBS>("sandbox/testing/jobs.ts", LIMITS);

test("a job runs in another process, which has no secrets", async () => {
  process.env.DATABASE_URL ??= "postgresql://localhost/none";
  expect(await pool.run("double", 21)).toBe(42);
  expect(await pool.run("environment", undefined as never)).toBeNull();
});

test("a job that takes too long or too much memory is stopped, and the next one runs", async () => {
  const spinning = pool.run("spin", 60_000, { timeoutMs: 50, totalTimeoutMs: 30_000 });
  await expect(spinning).rejects.toMatchObject({ name: "LimitError", limit: "time" });
  await expect(pool.run("fill", undefined as never)).rejects.toMatchObject({ name: "LimitError", limit: "memory" });
  expect(await pool.run("double", 4)).toBe(8);
});

test("a job runs at a lower priority than the app, whatever that is", async () => {
  expect(await pool.run("priority", undefined as never)).toBe(Math.min(getPriority() + 3, 19));
});

test.runIf(process.platform === "linux")("only the CPU time of a job counts, not that of others", async () => {
  await pool.run("double", 1);
  expect(await pool.run("wait", 900, { timeoutMs: 300, totalTimeoutMs: 30_000 })).toBe(900);
  await expect(pool.run("wait", 60_000, { timeoutMs: 300, totalTimeoutMs: 600 })).rejects.toMatchObject({
    name: "BusyError",
  });
  expect(await pool.run("double", 2)).toBe(4);
});

test("a rule that a job finds broken is told in its words, and any other error is not", async () => {
  await expect(pool.run("refuse", "The text is too long.")).rejects.toMatchObject({
    name: "RuleError",
    message: "The text is too long.",
  });
  await expect(pool.run("fail", undefined as never)).rejects.toThrow(LimitError);
});

test("a job that waits too long, or behind too many others, is refused as busy", async () => {
  const running = [pool.run("spin", 1_500), pool.run("spin", 1_500)];
  const late = pool.run("double", 1, { timeoutMs: 1_000, totalTimeoutMs: 100 });
  const waiting = Promise.allSettled(Array.from({ length: 32 }, () => pool.run("double", 1)));
  await expect(late).rejects.toMatchObject({ name: "BusyError", retryAfter: expect.any(Number) });
  const outcomes = await waiting;
  expect(outcomes.filter(({ status }) => status === "rejected")).not.toEqual([]);
  for (const outcome of outcomes)
    if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ name: "BusyError" });
  expect(await Promise.all(running)).toEqual([1_500, 1_500]);
});
