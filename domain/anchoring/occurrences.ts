/** Ascending offsets of `needle` in `text`: up to `limit` before the offset `near`, and up to `limit` from there. */
export function occurrencesAround(text: string, needle: string, near: number, limit: number): number[] {
  const all = occurrencesOf(text, needle);
  const middle = all.findIndex((at) => at >= near);
  return middle < 0 ? all.slice(-limit) : all.slice(Math.max(0, middle - limit), middle + limit);
}

/** The native search is used up to this length. Beyond it, its time can grow with the product of both lengths. */
const MAX_HEAD_LENGTH = 6;

/**
 * Ascending offsets of `needle` in `text`, without overlaps. The time is linear in any text (Knuth, Morris and Pratt
 * 1977).
 */
export function occurrencesOf(text: string, needle: string): number[] {
  const offsets: number[] = [];
  if (needle === "") return offsets;
  const borders = bordersOf(needle);
  const head = needle.slice(0, MAX_HEAD_LENGTH);
  let matched = 0;
  for (let at = 0; at < text.length; ) {
    if (matched === 0) {
      const found = text.indexOf(head, at);
      if (found < 0) break;
      at = found + head.length;
      matched = head.length;
    } else if (text.charCodeAt(at) === needle.charCodeAt(matched)) {
      at += 1;
      matched += 1;
    } else matched = borders[matched - 1] ?? 0;
    if (matched < needle.length) continue;
    offsets.push(at - matched);
    matched = 0;
  }
  return offsets;
}

/** For each prefix of `needle` the length of its longest proper prefix that is also its suffix. */
function bordersOf(needle: string): Int32Array {
  const borders = new Int32Array(needle.length);
  let length = 0;
  for (let at = 1; at < needle.length; at += 1) {
    while (length > 0 && needle.charCodeAt(at) !== needle.charCodeAt(length)) length = borders[length - 1] ?? 0;
    if (needle.charCodeAt(at) === needle.charCodeAt(length)) length += 1;
    borders[at] = length;
  }
  return borders;
}
