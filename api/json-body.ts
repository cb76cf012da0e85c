/** Longer lists are written item by item. */
const MAX_INLINE_ITEMS = 50;

/** Lists deeper in a value belong to one item of it. */
const MAX_DEPTH = 4;

/** After this time other requests have their turn. */
const SLICE_MS = 20;

/** `JSON.stringify` for answers: other requests have their turn while it writes long lists. */
export async function jsonOf(value: unknown): Promise<string> {
  const parts: string[] = [];
  let start = performance.now();
  for (const part of partsOf(value, MAX_DEPTH)) {
    parts.push(part);
    if (performance.now() - start < SLICE_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    start = performance.now();
  }
  return parts.join("");
}

function* partsOf(value: unknown, depth: number): Generator<string> {
  if (!hasLongList(value, depth)) yield JSON.stringify(value) ?? "null";
  else if (Array.isArray(value)) {
    yield "[";
    for (const [index, item] of value.entries()) {
      if (index > 0) yield ",";
      yield* partsOf(item, depth - 1);
    }
    yield "]";
  } else {
    let separator = "{";
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      yield* partsOf(item, depth - 1);
      separator = ",";
    }
    yield separator === "{" ? "{}" : "}";
  }
}

/** Whether a long list is in the value, where `partsOf` finds it. Dates and the like have a JSON form of their own. */
function hasLongList(value: unknown, depth: number): value is object {
  if (depth === 0 || typeof value !== "object" || value === null || "toJSON" in value) return false;
  if (Array.isArray(value) && value.length > MAX_INLINE_ITEMS) return true;
  return Object.values(value).some((item) => hasLongList(item, depth - 1));
}
