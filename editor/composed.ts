import type { DocumentNode } from "#domain/document.ts";

/** Marks that combine with the letter before them, and the vowels and finals of Korean syllables, which do so too. */
const COMBINING = /^[\p{Mark}\u1160-\u11ff]+/u;

/**
 * A textblock whose whole text is in NFC. A mark that stands at the start of a text node combines with the node before
 * (an accent typed after a bold letter); it moves there, and takes that node's formatting.
 */
export function composed(textblock: DocumentNode): DocumentNode {
  if (!textblock.content) return textblock;
  const whole = textblock.content.map(({ text }) => text ?? "\n").join("");
  if (whole === whole.normalize("NFC")) return textblock;
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
