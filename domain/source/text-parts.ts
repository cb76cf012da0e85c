import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";

/** A part of the text of a snapshot that is drawn as one block. */
export type TextPart = Passage & {
  /** From 1; null where the source has no pages. */
  page: number | null;
  /** Whether it is after the main text of a page: menus, teasers, comments. */
  isSurrounding: boolean;
};

type SourceText = { text: string; pageStarts: number[]; mainEnd: number };

/** A part ends at the first empty line after so many UTF-16 units, so that browsers draw only what is in view. */
const PART_LENGTH = 3_000;
/** Without an empty line it ends here, at a white space if there is one. */
const MAX_PART_LENGTH = 8_000;

/** The text of a snapshot in parts: one for each page, or a few paragraphs each. White space between them is left out. */
export function textParts({ text, pageStarts, mainEnd }: SourceText): TextPart[] {
  if (pageStarts.length > 0)
    return pageStarts.map((start, index) => {
      const end = pageStarts[index + 1] ?? text.length;
      return { ...trimmed(text, { start, end }), page: index + 1, isSurrounding: false };
    });
  return [
    ...paragraphsIn(text, { start: 0, end: mainEnd }, false),
    ...paragraphsIn(text, { start: mainEnd, end: text.length }, true),
  ];
}

function paragraphsIn(text: string, { start, end }: Passage, isSurrounding: boolean): TextPart[] {
  const parts: TextPart[] = [];
  for (let from = start; from < end; ) {
    const to = endOfPart(text, from, end);
    const part = trimmed(text, { start: from, end: to });
    if (part.start < part.end) parts.push({ ...part, page: null, isSurrounding });
    from = to;
  }
  return parts;
}

function endOfPart(text: string, from: number, end: number): number {
  if (end - from <= PART_LENGTH) return end;
  const empty = text.slice(from + PART_LENGTH, Math.min(from + MAX_PART_LENGTH, end)).indexOf("\n\n");
  if (empty >= 0) return from + PART_LENGTH + empty;
  if (end - from <= MAX_PART_LENGTH) return end;
  const space = text.slice(from, from + MAX_PART_LENGTH).search(/\s\S*$/);
  return from + (space > 0 ? space : MAX_PART_LENGTH);
}

function trimmed(text: string, { start, end }: Passage): Passage {
  let [from, to] = [start, end];
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));

/** Where a passage stands, for people: "Page 3", or "Pages 3–4"; null where there are no pages. */
export function pagesOf(pageStarts: number[], { start, end }: Passage): string | null {
  if (pageStarts.length === 0) return null;
  const [first, last] = [start, Math.max(start, end - 1)].map((at) => pageAt(pageStarts, at));
  return first === last ? `Page ${first}` : `Pages ${first}–${last}`;
}

const pageAt = (pageStarts: number[], offset: number): number =>
  Math.max(
    1,
    firstWhere(pageStarts.length, (index) => (pageStarts[index] ?? 0) > offset),
  );
