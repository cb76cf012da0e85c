import type { Passage } from "#domain/anchoring/selectors.ts";

/**
 * Assign lanes, from 0: overlapping passages have different ones, so that their lines are drawn below each other.
 * Passages must be in the order of the text. One with a lane in `previous` keeps it, so that lines do not jump.
 */
export function assignLanes(passages: Passage[], previous: (number | undefined)[] = []): number[] {
  if (previous.every((lane) => lane === undefined)) return assignAll(passages);
  const lanes = passages.map((_, at) => previous[at]);
  for (const [at, passage] of passages.entries()) lanes[at] ??= freeLane(passage, passages, lanes);
  return lanes.map((lane) => lane ?? 0);
}

function assignAll(passages: Passage[]): number[] {
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
