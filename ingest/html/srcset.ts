/** The addresses in a `srcset`, which can have commas themselves (HTML standard, 4.8.4.3.10). */
export function* addressesIn(srcset: string): Generator<string> {
  const separator = /[\s,]*/y;
  const address = /\S+/y;
  const descriptors = /(?:\([^)]*\)?|[^,(])*,?/y;
  for (let at = 0; ; ) {
    at = endOf(separator, srcset, at);
    const end = endOf(address, srcset, at);
    if (end === at) return;
    const found = srcset.slice(at, end);
    yield found.replace(/,+$/, "");
    at = found.endsWith(",") ? end : endOf(descriptors, srcset, end);
  }
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
