import type { Passage } from "#domain/anchoring/selectors.ts";
import { canonicalText, type DocumentNode, textblocksOf } from "#domain/document.ts";

/** A passage in its block, cut in three, with the blocks before and after; null where there are none. */
export type PassageContext = {
  before: string | null;
  opening: string;
  words: string;
  closing: string;
  after: string | null;
};

/** The words around a passage. A passage over several blocks has all of them as its block. */
export function passageContext(document: DocumentNode, { start, end }: Passage): PassageContext {
  const blocks = textblocksOf(document).filter(({ text }) => text.trim() !== "");
  const text = canonicalText(document);
  const first = blocks.findLastIndex((block) => block.start <= start);
  const last = blocks.findIndex((block) => block.end >= end);
  return {
    before: blocks[first - 1]?.text ?? null,
    opening: text.slice(blocks[first]?.start ?? start, start),
    words: text.slice(start, end),
    closing: text.slice(end, blocks[last]?.end ?? end),
    after: last < 0 ? null : (blocks[last + 1]?.text ?? null),
  };
}
