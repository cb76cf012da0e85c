/** Times of two kinds of reads, in milliseconds, measured in turn. */
export type Timings = { one: number[]; other: number[] };

/** Reads before the measurement, which fill caches and prepare statements. */
const WARM_UP_READS = 12;

/** Measure two reads `rounds` times each. They alternate, and which is first alternates too, so that load meets both. */
export async function timeInTurn(
  rounds: number,
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<Timings> {
  for (let round = 0; round < WARM_UP_READS; round += 1) {
    await one();
    await other();
  }
  const times: Timings = { one: [], other: [] };
  const measure = async (into: number[], read: () => Promise<unknown>) => {
    const start = performance.now();
    await read();
    into.push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2) await measure(times.one, one);
    await measure(times.other, other);
    if (round % 2 === 0) await measure(times.one, one);
  }
  return times;
}

/** How often the times of one kind are split into halves, of which the widest difference counts. */
const SPLITS = 1_000;

/** A difference below this share of the median is less than two equal objects in different places can show. */
const LEAST_SHARE = 0.04;

export type Comparison = { median: number; difference: number; spread: number; toldApart: boolean };

/**
 * Whether the medians differ by more than equal reads do: the widest difference between the medians of two random
 * halves of the same reads.
 */
export function compareTimings({ one, other }: Timings): Comparison {
  const difference = Math.abs(median(one) - median(other));
  const spread = Math.max(spreadOf(one), spreadOf(other));
  const toldApart = difference > Math.max(spread, median(other) * LEAST_SHARE);
  return { median: median(other), difference, spread, toldApart };
}

function spreadOf(times: number[]): number {
  let widest = 0;
  for (let split = 0; split < SPLITS; split += 1) {
    const halves: [number[], number[]] = [[], []];
    for (const time of times) halves[Math.random() < 0.5 ? 0 : 1].push(time);
    if (halves.every((half) => half.length > 0))
      widest = Math.max(widest, Math.abs(median(halves[0]) - median(halves[1])));
  }
  return widest;
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return ((sorted[middle] ?? 0) + (sorted[Math.floor((sorted.length - 1) / 2)] ?? 0)) / 2;
}
