/** Blocks that contain text, marks and line breaks. Canonical text comes only from them. */
const TEXTBLOCKS = ["paragraph", "heading", "codeBlock", "figureCaption", "tableCaption", "definitionTerm"] as const;

const OTHER_NODES = [
  "doc",
  "text",
  "hardBreak",
  "horizontalRule",
  "blockquote",
  "bulletList",
  "orderedList",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "tableHeader",
  "figure",
  "definitionList",
  "definitionDetails",
] as const;

/** Every kind of node an article can hold. */
export const NODE_TYPES = [...TEXTBLOCKS, ...OTHER_NODES] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** Every kind of mark an article can hold, outermost first. */
export const MARK_TYPES = [
  "link",
  "bold",
  "italic",
  "strike",
  "underline",
  "subscript",
  "superscript",
  "code",
] as const;
export type MarkType = (typeof MARK_TYPES)[number];

export type DocumentAttributes = Record<string, string | number | null>;
export type DocumentMark = { type: MarkType; attrs?: DocumentAttributes };

/** A node as ProseMirror writes it in JSON. Attributes and allowed content: `editor/extensions.ts`. */
export type DocumentNode = {
  type: NodeType;
  attrs?: DocumentAttributes;
  content?: DocumentNode[];
  marks?: DocumentMark[];
  text?: string;
};

/** The text of an article with its formatting, as ProseMirror JSON. */
export type ArticleDocument = DocumentNode & { type: "doc"; content: DocumentNode[] };

/** Limit of an article's text in UTF-16 units: three long novels, so that only accidents and attacks exceed it. */
export const MAX_ARTICLE_LENGTH = 2_000_000;

/** Limit of nested nodes. Lists in lists in tables need about 20; renderers and editors recurse once per level. */
export const MAX_DOCUMENT_DEPTH = 100;

export const TEXTBLOCK_SEPARATOR = "\n\n";

/** A block of text, with its offsets in the canonical text (end exclusive), and the child indexes that lead to it. */
export type Textblock = { node: DocumentNode; path: number[]; text: string; start: number; end: number };

/** Every textblock in reading order, also empty ones, such as of an empty table cell. */
export function textblocksOf(document: DocumentNode): Textblock[] {
  const blocks: Textblock[] = [];
  let start = 0;
  const visit = (node: DocumentNode, path: number[]): void => {
    if (!isTextblock(node)) {
      for (const [index, child] of (node.content ?? []).entries()) visit(child, [...path, index]);
      return;
    }
    const text = (node.content ?? []).map(inlineText).join("");
    blocks.push({ node, path, text, start, end: start + text.length });
    start += text.length + TEXTBLOCK_SEPARATOR.length;
  };
  visit(document, []);
  return blocks;
}

/** Whether the first text of a document is a heading. */
export function beginsWithHeading(document: DocumentNode): boolean {
  let node: DocumentNode | undefined = document;
  while (node && !isTextblock(node)) node = node.content?.[0];
  return node?.type === "heading";
}

/** The plain text that offsets count: that of every textblock, "\n" for a line break and "\n\n" between blocks. */
export function canonicalText(document: DocumentNode): string {
  return textblocksOf(document)
    .map(({ text }) => text)
    .join(TEXTBLOCK_SEPARATOR);
}

/** A node with its offsets in the canonical text (end exclusive), and its children with theirs. */
export type LocatedNode = { node: DocumentNode; start: number; end: number; content: LocatedNode[] };

/**
 * The same tree with offsets, for renderers: `text.slice(start, end)` of a text node or textblock is its text.
 * A node without text (a rule, a picture) is where the text before it ends. Other blocks begin with their first child.
 */
export function locate(document: DocumentNode): LocatedNode {
  let offset = 0;
  let blocks = 0;
  const visit = (node: DocumentNode): LocatedNode => {
    if (isTextblock(node) && blocks++ > 0) offset += TEXTBLOCK_SEPARATOR.length;
    const before = offset;
    const content = (node.content ?? []).map(visit);
    offset += inlineText(node).length;
    return { node, start: content[0]?.start ?? before, end: offset, content };
  };
  return visit(document);
}

/** Visit every text node and line break in reading order with its offset in the canonical text. */
export function walkText(document: DocumentNode, visit: (node: DocumentNode, offset: number) => void): void {
  for (const { node, start } of textblocksOf(document)) {
    let offset = start;
    for (const child of node.content ?? []) {
      visit(child, offset);
      offset += inlineText(child).length;
    }
  }
}

/** Whether a node holds text itself, rather than other blocks. */
export const isTextblock = ({ type }: Pick<DocumentNode, "type">) => TEXTBLOCK_SET.has(type);

const TEXTBLOCK_SET: ReadonlySet<string> = new Set(TEXTBLOCKS);

/** The canonical text of an inline node; empty for a block. */
function inlineText({ type, text }: DocumentNode): string {
  return type === "hardBreak" ? "\n" : (text ?? "");
}

export function paragraphOfLines(lines: string[]): DocumentNode {
  const content = lines.flatMap((line, index): DocumentNode[] => [
    ...(index > 0 ? [{ type: "hardBreak" as const }] : []),
    ...(line ? [{ type: "text" as const, text: line }] : []),
  ]);
  return content.length > 0 ? { type: "paragraph", content } : { type: "paragraph" };
}
