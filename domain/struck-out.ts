import type { Passage } from "./anchoring/selectors.ts";
import { type DocumentNode, walkText } from "./document.ts";

/** The passages that a document strikes out, in order. */
export function struckPassages(document: DocumentNode): Passage[] {
  const passages: Passage[] = [];
  walkText(document, ({ marks, text }, start) => {
    if (!text || !marks?.some(({ type }) => type === "strike")) return;
    const last = passages.at(-1);
    if (last?.end === start) last.end += text.length;
    else passages.push({ start, end: start + text.length });
  });
  return passages;
}

/** Whether words of a passage are struck out. White space and punctuation between struck words do not count. */
export function isStruckOut(text: string, struck: readonly Passage[], { start, end }: Passage): boolean {
  return struck.some(
    (passage) =>
      passage.start < end &&
      passage.end > start &&
      /[\p{L}\p{N}]/u.test(text.slice(Math.max(start, passage.start), Math.min(end, passage.end))),
  );
}
