const PARAGRAPH_END = "</w:p>";

/**
 * The XML of a part with the large first letter of a paragraph in its paragraph. Word keeps it in one of its own, so that
 * "The" would be read as "T" and "he".
 */
export function withDropCaps(source: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { index } of source.matchAll(/<w:framePr\s[^>]*w:dropCap="(?:drop|margin)"/g)) {
    if (index < from) continue;
    const start = Math.max(source.lastIndexOf("<w:p>", index), source.lastIndexOf("<w:p ", index));
    const end = source.indexOf(PARAGRAPH_END, index);
    if (start < from || end < 0) break;
    const next = end + PARAGRAPH_END.length;
    const opening = NEXT.exec(source.slice(next, next + MAX_OPENING_LENGTH))?.[0];
    if (opening === undefined) continue;
    const letter = source.slice(start, end).replace(PROPERTIES, "");
    pieces.push(source.slice(from, start), opening, letter);
    from = next + opening.length;
  }
  return pieces.join("") + source.slice(from);
}

/** The start of the next paragraph, with its properties. */
const NEXT = /^\s*<w:p(?:\s[^>]*[^/])?>(?:\s*<w:pPr\b(?:[^>]*\/>|[\s\S]*?<\/w:pPr>))?/;
const MAX_OPENING_LENGTH = 5000;

/** The start of a paragraph and its properties. */
const PROPERTIES = /^<w:p(?:\s[^>]*)?>\s*<w:pPr\b[\s\S]*?<\/w:pPr>/;
