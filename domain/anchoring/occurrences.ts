/** A text with fewer places than this is searched forwards only: backwards, engines compare letter by letter. */
const FEW = 256;

/** Where `needle` stands in `text`, up to `limit` places before and `limit` from the offset `near` on, ascending. */
export function occurrencesAround(text: string, needle: string, near: number, limit: number): number[] {
  if (needle === "") return [];
  const all = placesFrom(text, needle, 0, FEW);
  if (all.length < FEW) {
    const middle = all.filter((at) => at < near).length;
    return all.slice(Math.max(0, middle - limit), middle + limit);
  }
  return [...placesBefore(text, needle, near, limit), ...placesFrom(text, needle, Math.max(0, near), limit)];
}

function placesFrom(text: string, needle: string, from: number, limit: number): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(needle, from); at >= 0 && places.length < limit; ) {
    places.push(at);
    at = text.indexOf(needle, at + needle.length);
  }
  return places;
}

function placesBefore(text: string, needle: string, before: number, limit: number): number[] {
  const places: number[] = [];
  for (let at = before > 0 ? text.lastIndexOf(needle, before - 1) : -1; at >= 0 && places.length < limit; ) {
    places.push(at);
    at = at === 0 ? -1 : text.lastIndexOf(needle, Math.max(0, at - needle.length));
  }
  return places.reverse();
}
