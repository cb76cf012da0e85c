import type { DocumentNode } from "#domain/document.ts";

/** Characters that combine with the one before them: combining marks, and the vowels and finals of Korean syllables. */
const COMBINING = /^[\p{Mark}\u1160-\u11ff]+/u;

/** Normalise a textblock as a whole to NFC: a combining character at the start of a text node joins the one before. */
export function normalizeTextblock(textblock: DocumentNode): DocumentNode {
  if (!textblock.content) return textblock;
  const text = textblock.content.map((node) => node.text ?? "\n").join("");
  if (text === text.normalize("NFC")) return textblock;
  const content: DocumentNode[] = [];
  for (const node of textblock.content) {
    const before = content.at(-1);
    const combining = node.text === undefined ? undefined : COMBINING.exec(node.text)?.[0];
    if (combining && before?.text !== undefined) {
      content[content.length - 1] = { ...before, text: (before.text + combining).normalize("NFC") };
      const rest = (node.text ?? "").slice(combining.length);
      if (rest) content.push({ ...node, text: rest.normalize("NFC") });
    } else content.push(node.text === undefined ? node : { ...node, text: node.text.normalize("NFC") });
  }
  return { ...textblock, content };
}
