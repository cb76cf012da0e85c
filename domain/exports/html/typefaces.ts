/** A part of a typeface as a file, with the characters that it has, as CSS writes them (`U+0000-00FF,U+0131`). */
export type Typeface = { family: string; range: string; base64: string };

const BASE64 = /^[A-Za-z0-9+/]*=*$/;

/** The style sheet that embeds those typefaces which have a character of the texts, so that nothing is loaded. */
export function typefaceStyle(typefaces: Typeface[], texts: string[]): string {
  const used = new Set(texts.flatMap((text) => [...new Set(text)].map((character) => character.codePointAt(0) ?? 0)));
  return typefaces
    .filter(({ range, base64 }) => BASE64.test(base64) && hasAny(range, used))
    .map(
      ({ family, range, base64 }) =>
        `@font-face{font-family:"${family}";font-weight:200 900;src:url(data:font/woff2;base64,${base64}) format("woff2");unicode-range:${range}}`,
    )
    .join("\n");
}

function hasAny(range: string, used: Set<number>): boolean {
  const spans = range.split(",").map((span) => {
    const [start = "", end = start] = span.trim().slice(2).split("-");
    return [Number.parseInt(start, 16), Number.parseInt(end, 16)] as const;
  });
  return [...used].some((point) => spans.some(([start, end]) => point >= start && point <= end));
}
