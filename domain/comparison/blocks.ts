import type { Passage } from "#domain/anchoring/selectors.ts";
import { type DocumentNode, isTextblock, type MarkType, textblocksOf, walkText } from "#domain/document.ts";
import { itemNumbers } from "#domain/list-numbers.ts";

/** A part of an article that is compared as one piece: a paragraph, a heading, a row of a table. */
export type Block = Passage & {
  look: "paragraph" | "heading" | "code" | "caption" | "term" | "cells";
  isQuoted: boolean;
  /** The number of lists it is nested in, and the bullet or number of its item if it is the first block in it. */
  depth: number;
  sign: string | null;
};

/** The blocks of a document in reading order. Only the separators of the canonical text are in none of them. */
export function blocksOf(document: DocumentNode): Block[] {
  const blocks: Block[] = [];
  let rowPath = "";
  for (const { node, path, start, end } of textblocksOf(document)) {
    const above = ancestorsOf(document, path);
    const row = above.findLastIndex(({ type }) => type === "tableRow");
    const inRow = row < 0 ? "" : path.slice(0, row).join(".");
    const last = blocks.at(-1);
    if (inRow && inRow === rowPath && last) last.end = end;
    else blocks.push(...pieces(start, end, { ...looksOf(node, above, path), ...(inRow ? { look: "cells" } : {}) }));
    rowPath = inRow;
  }
  return blocks;
}

/** Longer blocks are split. A whole book in one paragraph could otherwise be drawn only at once. In UTF-16 units. */
const MAX_BLOCK_LENGTH = 20_000;

/** One block, or several where it is too long. */
function pieces(start: number, end: number, looks: Omit<Block, "start" | "end">): Block[] {
  const count = Math.max(1, Math.ceil((end - start) / MAX_BLOCK_LENGTH));
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * MAX_BLOCK_LENGTH;
    return {
      start: from,
      end: Math.min(end, from + MAX_BLOCK_LENGTH),
      ...looks,
      sign: index === 0 ? looks.sign : null,
    };
  });
}

/** A passage with marks, such as bold or italic. */
export type Styled = Passage & { marks: MarkType[] };

/** The marks that a comparison shows. Links are left out, because they lead away. */
const SHOWN: ReadonlySet<MarkType> = new Set(["bold", "italic", "strike", "subscript", "superscript", "code"]);

export function stylesOf(document: DocumentNode): Styled[] {
  const styled: Styled[] = [];
  walkText(document, ({ marks, text = "" }, start) => {
    const shown = (marks ?? []).map(({ type }) => type).filter((type) => SHOWN.has(type));
    if (shown.length > 0) styled.push({ start, end: start + text.length, marks: shown });
  });
  return styled;
}

/** For each block its words with marks, in a form in which equal formatting is equal. */
export function formattingOf(text: string, blocks: Block[], styles: Styled[]): string[] {
  let at = 0;
  return blocks.map(({ end }) => {
    const pieces: { marks: string; words: string }[] = [];
    for (let style = styles[at]; style && style.start < end; at += 1, style = styles[at]) {
      const [marks, words] = [style.marks.join(" "), text.slice(style.start, style.end).replace(/\s+/g, "")];
      const last = pieces.at(-1);
      if (last?.marks === marks && styles[at - 1]?.end === style.start) last.words += words;
      else if (words) pieces.push({ marks, words });
    }
    return JSON.stringify(pieces);
  });
}

/** The nodes from the document down to the parent of the block at `path`. */
function ancestorsOf(document: DocumentNode, path: number[]): DocumentNode[] {
  const above = [document];
  for (const index of path.slice(0, -1)) {
    const child = above.at(-1)?.content?.[index];
    if (child) above.push(child);
  }
  return above;
}

const LOOKS: Partial<Record<string, Block["look"]>> = {
  heading: "heading",
  codeBlock: "code",
  figureCaption: "caption",
  tableCaption: "caption",
  definitionTerm: "term",
};

function looksOf({ type }: DocumentNode, above: DocumentNode[], path: number[]): Omit<Block, "start" | "end"> {
  return {
    look: LOOKS[type] ?? "paragraph",
    isQuoted: above.some((node) => node.type === "blockquote"),
    depth: above.filter((node) => node.type === "listItem" || node.type === "definitionDetails").length,
    sign: signOf(above, path),
  };
}

/** The bullet or number of a list item, at the first block in it. */
function signOf(above: DocumentNode[], path: number[]): string | null {
  const item = above.length - 1;
  const list = above[item - 1];
  const isFirst = path.at(-1) === above[item]?.content?.findIndex(isTextblock);
  if (above[item]?.type !== "listItem" || !list || !isFirst) return null;
  if (list.type === "bulletList") return "•";
  return `${itemNumbers(list)[path[item - 1] ?? 0]?.label ?? ""}.`;
}
