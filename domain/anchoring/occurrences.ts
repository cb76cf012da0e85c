/** Up to this number only forward search is used, because `lastIndexOf` is slow. */
const MAX_FORWARD_ONLY = 256;

/** Ascending offsets of `needle` in `text`: up to `limit` before the offset `near`, and up to `limit` from there. */
export function occurrencesAround(text: string, needle: string, near: number, limit: number): number[] {
  if (needle === "") return [];
  const all = searchForward(text, needle, 0, MAX_FORWARD_ONLY);
  if (all.length < MAX_FORWARD_ONLY) {
    const middle = all.filter((at) => at < near).length;
    return all.slice(Math.max(0, middle - limit), middle + limit);
  }
  return [...searchBackward(text, needle, near, limit), ...searchForward(text, needle, Math.max(0, near), limit)];
}

function searchForward(text: string, needle: string, from: number, limit: number): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(needle, from); at >= 0 && offsets.length < limit; ) {
    offsets.push(at);
    at = text.indexOf(needle, at + needle.length);
  }
  return offsets;
}

function searchBackward(text: string, needle: string, before: number, limit: number): number[] {
  const offsets: number[] = [];
  for (let at = before > 0 ? text.lastIndexOf(needle, before - 1) : -1; at >= 0 && offsets.length < limit; ) {
    offsets.push(at);
    at = at === 0 ? -1 : text.lastIndexOf(needle, Math.max(0, at - needle.length));
  }
  return offsets.reverse();
}
