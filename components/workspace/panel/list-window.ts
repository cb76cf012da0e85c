/** Items are rendered in chunks of this size. */
export const CHUNK_SIZE = 20;

/** The estimated height of an item in pixels, until one is measured. */
const ESTIMATED_HEIGHT_PX = 76;

/** A run of rendered items or, if `room` is a height, the space for one. `to` is exclusive. */
export type ListPart = { from: number; to: number; room: number | null };

/** The height of each chunk of a list of `count` items: as measured, else the average of the measured ones. */
export function chunkHeights(count: number, measured: ReadonlyMap<number, number>): number[] {
  const itemsOf = (chunk: number) => Math.max(0, Math.min(CHUNK_SIZE, count - chunk * CHUNK_SIZE));
  let [items, pixels] = [0, 0];
  for (const [chunk, height] of measured) [items, pixels] = [items + itemsOf(chunk), pixels + height];
  const usual = items > 0 ? pixels / items : ESTIMATED_HEIGHT_PX;
  return Array.from({ length: Math.ceil(count / CHUNK_SIZE) }, (_, at) => measured.get(at) ?? itemsOf(at) * usual);
}

/** The first and the last chunk between two heights of the list; the nearest chunk if there is none. */
export function chunksBetween(heights: number[], top: number, bottom: number): [first: number, last: number] {
  let [first, last, end] = [heights.length - 1, 0, 0];
  for (const [chunk, height] of heights.entries()) {
    if (end <= bottom) last = chunk;
    end += height;
    if (end > top) first = Math.min(first, chunk);
  }
  return [Math.max(0, Math.min(first, last)), last];
}

/** A list of `count` items in parts: each rendered chunk, and the others in as few runs as possible. */
export function partsOf(count: number, heights: number[], isThere: (chunk: number) => boolean): ListPart[] {
  const parts: ListPart[] = [];
  for (const [chunk, height] of heights.entries()) {
    const part = { from: chunk * CHUNK_SIZE, to: Math.min(count, (chunk + 1) * CHUNK_SIZE) };
    const before = parts.at(-1);
    if (isThere(chunk)) parts.push({ ...part, room: null });
    else if (before && before.room !== null)
      parts.splice(-1, 1, { from: before.from, to: part.to, room: before.room + height });
    else parts.push({ ...part, room: height });
  }
  return parts;
}
