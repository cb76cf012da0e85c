const INDENT = "  ";

/**
 * The text that `JSON.stringify(value, null, 2)` writes for plain data, piece by piece. `line` is the line break with
 * the indentation of the value.
 */
export function* jsonPieces(value: unknown, line = "\n"): Generator<string> {
  if (typeof value !== "object" || value === null) {
    yield JSON.stringify(value ?? null);
    return;
  }
  const isList = Array.isArray(value);
  const inner = line + INDENT;
  let isEmpty = true;
  yield isList ? "[" : "{";
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined && !isList) continue;
    yield `${isEmpty ? "" : ","}${inner}${isList ? "" : `${JSON.stringify(key)}: `}`;
    yield* jsonPieces(item, inner);
    isEmpty = false;
  }
  yield `${isEmpty ? "" : line}${isList ? "]" : "}"}`;
}
