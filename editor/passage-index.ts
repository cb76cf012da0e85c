import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";

/** Finds items by their passages in logarithmic time. */
export type PassageIndex<T> = {
  /** Items that overlap the passage, in the order of the text. */
  overlapping(passage: Passage): T[];
  /** Items that cover the character at an offset, or else items that end there. */
  at(offset: number): T[];
};

/** Create an index. Items must be in the order of the text; of items with the same start, the longest must be first. */
export function passageIndex<T>(items: T[], passageOf: (item: T) => Passage): PassageIndex<T> {
  const passages = items.map(passageOf);
  /** The maximum end of all items up to each index; ascending, for binary search. */
  const maxEnds: number[] = [];
  for (const { end } of passages) maxEnds.push(Math.max(end, maxEnds.at(-1) ?? 0));
  const overlapping = ({ start, end }: Passage): T[] => {
    const last = firstWhere(passages.length, (index) => (passages[index]?.start ?? 0) >= end);
    const found: T[] = [];
    for (let index = firstWhere(last, (at) => (maxEnds[at] ?? 0) > start); index < last; index += 1) {
      const item = items[index];
      if (item !== undefined && (passages[index]?.end ?? 0) > start) found.push(item);
    }
    return found;
  };
  return {
    overlapping,
    at(offset) {
      const covering = overlapping({ start: offset, end: offset + 1 });
      return covering.length > 0 ? covering : overlapping({ start: offset - 1, end: offset });
    },
  };
}
