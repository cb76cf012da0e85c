import type { Passage } from "#domain/anchoring/selectors.ts";

/**
 * For each passage a lane, from 0, such that no two that overlap share one: their lines are drawn below each other.
 * Passages come in the order of the text.
 */
export function lanesOf(passages: Passage[]): number[] {
  const ends: number[] = [];
  return passages.map(({ start, end }) => {
    const free = ends.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
