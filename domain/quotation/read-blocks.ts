import type { Passage } from "#domain/anchoring/selectors.ts";
import { type DocumentNode, textblocksOf } from "#domain/document.ts";

/** The paragraphs of an article in order, and its block quotations, which each have one or more of them. */
export type ReadBlocks = { paragraphs: Passage[]; quotedBlocks: Passage[] };

/** Code is left out: its quotation marks are those of the code. */
export function readBlocks(document: DocumentNode): ReadBlocks {
  const [paragraphs, quotedBlocks]: [Passage[], Passage[]] = [[], []];
  let lastPath = "";
  for (const { node, path, start, end } of textblocksOf(document)) {
    if (node.type === "codeBlock" || start === end) continue;
    const quoted = pathOfBlockquote(document, path);
    const last = quotedBlocks.at(-1);
    if (quoted === null) paragraphs.push({ start, end });
    else if (quoted === lastPath && last) last.end = end;
    else quotedBlocks.push({ start, end });
    lastPath = quoted ?? "";
  }
  return { paragraphs, quotedBlocks };
}

/** The path of the outermost block quotation around a block; null where there is none. */
function pathOfBlockquote(document: DocumentNode, path: number[]): string | null {
  let node: DocumentNode | undefined = document;
  for (const [depth, index] of path.entries()) {
    node = node?.content?.[index];
    if (node?.type === "blockquote") return path.slice(0, depth + 1).join(".");
  }
  return null;
}
