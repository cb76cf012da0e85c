import type { Passage } from "#domain/anchoring/selectors.ts";

/**
 * For each passage a lane, from 0, such that no two that overlap share one: their lines are drawn below each other.
 * Passages come in the order of the text. Those that were drawn before in the lanes `kept` stay there, so that a line does
 * not jump because another was drawn.
 */
export function lanesOf(passages: Passage[], kept: (number | undefined)[] = []): number[] {
  if (kept.every((lane) => lane === undefined)) return lanesFrom(passages);
  const lanes = passages.map((_, at) => kept[at]);
  for (const [at, passage] of passages.entries()) lanes[at] ??= freeLane(passage, passages, lanes);
  return lanes.map((lane) => lane ?? 0);
}

function lanesFrom(passages: Passage[]): number[] {
  const ends: number[] = [];
  return passages.map(({ start, end }) => {
    const free = ends.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}

function freeLane({ start, end }: Passage, passages: Passage[], lanes: (number | undefined)[]): number {
  const taken = new Set(
    lanes.filter((_, at) => (passages[at]?.start ?? end) < end && (passages[at]?.end ?? 0) > start),
  );
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
}
