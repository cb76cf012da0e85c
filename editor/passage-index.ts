import type { Passage } from "#domain/anchoring/selectors.ts";

/** Finds what lies at a place of the text without asking everything that lies in it. */
export type PassageIndex<T> = {
  /** What has a character in common with the passage, in the order of the text. */
  over(passage: Passage): T[];
  /** What covers the character at an offset, or ends there when nothing does: a cursor behind a word is at that word. */
  at(offset: number): T[];
};

/** An index of things by their passages. They come in the order of the text, those that begin at one place longest first. */
export function passageIndex<T>(things: T[], passageOf: (thing: T) => Passage): PassageIndex<T> {
  const passages = things.map(passageOf);
  /** For each thing the furthest end up to there: it rises, so that what ends before a place is skipped by halves. */
  const furthest: number[] = [];
  for (const { end } of passages) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  const over = ({ start, end }: Passage): T[] => {
    const last = firstWhere(passages.length, (index) => (passages[index]?.start ?? 0) >= end);
    const found: T[] = [];
    for (let index = firstWhere(last, (at) => (furthest[at] ?? 0) > start); index < last; index += 1) {
      const thing = things[index];
      if (thing !== undefined && (passages[index]?.end ?? 0) > start) found.push(thing);
    }
    return found;
  };
  return {
    over,
    at(offset) {
      const found = over({ start: offset, end: offset + 1 });
      return found.length > 0 ? found : over({ start: offset - 1, end: offset });
    },
  };
}

/** The first of `count` indexes from which on a condition holds; `count` when it never does. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
