import { getPriority } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { RuleError } from "#domain/errors.ts";

/** Jobs for the tests of the pool. */
export const JOBS = {
  double: (number: number) => number * 2,
  spin(ms: number) {
    const end = performance.now() + ms;
    while (performance.now() < end);
    return ms;
  },
  wait: (ms: number) => sleep(ms, ms),
  fill() {
    const lists: number[][] = [];
    for (;;) lists.push(Array.from({ length: 100_000 }, (_, at) => at));
  },
  refuse(sentence: string) {
    throw new RuleError(sentence);
  },
  fail() {
    throw new Error("unexpected");
  },
  priority: () => getPriority(),
  environment: () => process.env.DATABASE_URL ?? null,
};
