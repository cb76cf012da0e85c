/** Where `needle` stands in `text`, up to `limit` places before and `limit` from the offset `near` on; overlaps count once. */
export function occurrencesAround(text: string, needle: string, near: number, limit: number): number[] {
  // Searching backwards is slow in every engine, so ask first whether there is anything to find.
  if (needle === "" || !text.includes(needle)) return [];
  const before: number[] = [];
  let at = near > 0 ? text.lastIndexOf(needle, near - 1) : -1;
  while (at >= 0 && before.length < limit) {
    before.push(at);
    at = at === 0 ? -1 : text.lastIndexOf(needle, Math.max(0, at - needle.length));
  }
  const after: number[] = [];
  at = text.indexOf(needle, Math.max(0, near));
  while (at >= 0 && after.length < limit) {
    after.push(at);
    at = text.indexOf(needle, at + needle.length);
  }
  return [...before.reverse(), ...after];
}
