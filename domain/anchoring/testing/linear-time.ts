import { expect } from "vitest";

const GROWTH = 4;
/** `GROWTH` times the input may take this many times as long: quadratic work takes 16. Caches need the reserve. */
const MAX_TIME_GROWTH = 9;
/** Each size is measured up to this often, and its shortest time counts. */
const MAX_RUNS = 6;
/** Shorter times depend on the collector and the compiler more than on the input. */
const MIN_MEASURABLE_MS = 100;

type Work<T> = { inputOf: (size: number) => T; run: (input: T) => void; size: number; maxMs: number };

/** Expect that `run` takes less than `maxMs` for the `size`, and at most 9 times as long as for a quarter of it. */
export function expectLinearTime<T>({ inputOf, run, size, maxMs }: Work<T>) {
  const [part, whole] = [inputOf(size / GROWTH), inputOf(size)];
  const times: { part: number; whole: number }[] = [];
  const shortest = (key: "part" | "whole") => Math.min(...times.map((time) => time[key]));
  const isLinear = () => shortest("whole") <= Math.max(MIN_MEASURABLE_MS, shortest("part") * MAX_TIME_GROWTH);
  run(part);
  do {
    times.push({ part: cpuTimeOf(run, part), whole: cpuTimeOf(run, whole) });
    expect(shortest("whole")).toBeLessThan(maxMs);
  } while (!isLinear() && times.length < MAX_RUNS);
  expect(isLinear(), JSON.stringify(times)).toBe(true);
}

/** Processor time of this process in milliseconds. Other processes lengthen it less than the time on the clock. */
function cpuTimeOf<T>(run: (input: T) => void, input: T): number {
  const before = process.cpuUsage();
  run(input);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
