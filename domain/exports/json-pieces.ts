const INDENT = "  ";

/**
 * The text that `JSON.stringify(value, null, 2)` writes for plain data, piece by piece. `line` is the line break with
 * the indentation of the value. Lists and objects are divided on this number of levels; what is below them is one piece.
 */
export function* jsonPieces(value: unknown, line: string, levels: number): Generator<string> {
  if (typeof value !== "object" || value === null || levels === 0) {
    yield indentedJson(value ?? null, line);
    return;
  }
  const isList = Array.isArray(value);
  const inner = line + INDENT;
  let isEmpty = true;
  yield isList ? "[" : "{";
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined && !isList) continue;
    yield `${isEmpty ? "" : ","}${inner}${isList ? "" : `${JSON.stringify(key)}: `}`;
    yield* jsonPieces(item, inner, levels - 1);
    isEmpty = false;
  }
  yield `${isEmpty ? "" : line}${isList ? "]" : "}"}`;
}

/** The same text in one piece. */
export const indentedJson = (value: unknown, line: string): string =>
  // The text of a JSON string has no line breaks.
  JSON.stringify(value, null, INDENT).replaceAll("\n", line);
