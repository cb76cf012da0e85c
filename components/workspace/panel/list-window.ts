/** Items of a long list that come and go together. */
export const CHUNK = 20;

/** Pixels an item takes, as long as none has been measured. */
const USUAL_HEIGHT = 76;

/** A run of items that are there, or, with a height, the room for one. From the first to before the last, from 0. */
export type ListPart = { from: number; to: number; room: number | null };

/** How tall each chunk of a list of `count` items is: as it was measured, else as tall as those that were. */
export function chunkHeights(count: number, measured: ReadonlyMap<number, number>): number[] {
  const itemsOf = (chunk: number) => Math.max(0, Math.min(CHUNK, count - chunk * CHUNK));
  let [items, pixels] = [0, 0];
  for (const [chunk, height] of measured) [items, pixels] = [items + itemsOf(chunk), pixels + height];
  const usual = items > 0 ? pixels / items : USUAL_HEIGHT;
  return Array.from({ length: Math.ceil(count / CHUNK) }, (_, at) => measured.get(at) ?? itemsOf(at) * usual);
}

/** The first and the last chunk that reach between two heights of the list; the nearest where none does. */
export function chunksBetween(heights: number[], top: number, bottom: number): [first: number, last: number] {
  let [first, last, end] = [heights.length - 1, 0, 0];
  for (const [chunk, height] of heights.entries()) {
    if (end <= bottom) last = chunk;
    end += height;
    if (end > top) first = Math.min(first, chunk);
  }
  return [Math.max(0, Math.min(first, last)), last];
}

/** A list of `count` items in parts, chunk by chunk what is there, and what is not there in as few runs as can be. */
export function partsOf(count: number, heights: number[], isThere: (chunk: number) => boolean): ListPart[] {
  const parts: ListPart[] = [];
  for (const [chunk, height] of heights.entries()) {
    const part = { from: chunk * CHUNK, to: Math.min(count, (chunk + 1) * CHUNK) };
    const before = parts.at(-1);
    if (isThere(chunk)) parts.push({ ...part, room: null });
    else if (before && before.room !== null)
      parts.splice(-1, 1, { from: before.from, to: part.to, room: before.room + height });
    else parts.push({ ...part, room: height });
  }
  return parts;
}
