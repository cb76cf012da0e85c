import { type DocumentNode, isTextblock } from "#domain/document.ts";

/** Heading levels without gaps below the title of the report: the highest level of the article becomes h2. */
export function headingLevels(blocks: DocumentNode[]): Map<DocumentNode, number> {
  const headings: DocumentNode[] = [];
  for (const block of blocks) collectHeadings(block, headings);
  const used = [...new Set(headings.map(levelOf))].sort((a, b) => a - b);
  const levels = new Map<DocumentNode, number>();
  let before = 1;
  for (const node of headings) {
    before = Math.min(used.indexOf(levelOf(node)) + 2, before + 1, 6);
    levels.set(node, before);
  }
  return levels;
}

function collectHeadings(node: DocumentNode, headings: DocumentNode[]): void {
  if (node.type === "heading") headings.push(node);
  else if (!isTextblock(node)) for (const child of node.content ?? []) collectHeadings(child, headings);
}

const levelOf = ({ attrs }: DocumentNode): number => Number(attrs?.level ?? 1);
