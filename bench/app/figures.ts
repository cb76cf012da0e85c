import type { Result } from "#bench/bench.ts";

/** The value below which `share` of the sorted figures lie, such as 0.95; one of the figures themselves. */
export function percentile(figures: number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (figures: number[]): number => percentile(figures, 0.5);

/** A figure that is reached when it is not above `most`. */
export function atMost(name: string, figure: number, unit: string, most: number): Result {
  return { name, figure: rounded(figure), unit, bar: `≤ ${most}`, reached: figure <= most };
}

const rounded = (figure: number) => Math.round(figure * 1_000) / 1_000;
