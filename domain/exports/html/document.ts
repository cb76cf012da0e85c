import {
  type DocumentNode,
  isTextblock,
  type LocatedNode,
  locate,
  type NodeType,
  textblocksOf,
} from "#domain/document.ts";
import { safeUrl } from "#domain/safe-url.ts";
import type { Highlight } from "./highlights.ts";
import { element, type Markup, markup } from "./markup.ts";
import { isEmpty, textOf } from "./text.ts";

/** A top-level block of a document, with the highlights whose numbers are in it. */
export type DrawnBlock = { markup: Markup; numbered: Highlight[] };

type Drawing = {
  highlights: Highlight[];
  /** The highlights whose numbers are in a textblock, by the start of the textblock. */
  ending: Map<number, Highlight[]>;
  headings: Map<DocumentNode, number>;
};

/** A document as HTML, block by block, with the highlights in its text. Blocks before `from` are left out. */
export function drawDocument(document: DocumentNode, highlights: Highlight[] = [], from = 0): DrawnBlock[] {
  const headings = headingLevels((document.content ?? []).slice(from));
  const drawing = { highlights, ending: endingBlocks(document, highlights), headings };
  return locate(document)
    .content.slice(from)
    .map((block) => ({
      markup: draw(block, drawing),
      numbered: textblocksIn(block).flatMap(({ start }) => drawing.ending.get(start) ?? []),
    }));
}

/** The number of a highlight is in the last textblock that it reaches. */
function endingBlocks(document: DocumentNode, highlights: Highlight[]): Drawing["ending"] {
  const ending: Drawing["ending"] = new Map();
  const blocks = textblocksOf(document);
  for (const highlight of highlights) {
    const block = blocks.findLast(({ start }) => start < highlight.passage.end) ?? blocks[0];
    if (block) ending.set(block.start, [...(ending.get(block.start) ?? []), highlight]);
  }
  return ending;
}

/** Heading levels without gaps below the title of the report: the highest level of the article becomes h2. */
function headingLevels(blocks: DocumentNode[]): Drawing["headings"] {
  const headings = blocks.flatMap(textblocksOf).flatMap(({ node }) => (node.type === "heading" ? [node] : []));
  const used = [...new Set(headings.map((node) => Number(node.attrs?.level ?? 1)))].sort((a, b) => a - b);
  const levels: Drawing["headings"] = new Map();
  let before = 1;
  for (const node of headings) {
    before = Math.min(used.indexOf(Number(node.attrs?.level ?? 1)) + 2, before + 1, 6);
    levels.set(node, before);
  }
  return levels;
}

const textblocksIn = (located: LocatedNode): LocatedNode[] =>
  isTextblock(located.node) ? [located] : located.content.flatMap(textblocksIn);

/** The elements of nodes that contain only their content. */
const ELEMENTS: Partial<Record<NodeType, string>> = {
  paragraph: "p",
  figureCaption: "figcaption",
  tableCaption: "caption",
  definitionTerm: "dt",
  blockquote: "blockquote",
  bulletList: "ul",
  listItem: "li",
  definitionList: "dl",
  definitionDetails: "dd",
};

function draw(located: LocatedNode, drawing: Drawing): Markup {
  const { node } = located;
  const name = node.type === "heading" ? `h${drawing.headings.get(node) ?? 2}` : ELEMENTS[node.type];
  if (name) return element(name, directionAttribute(node), contentOf(located, drawing));
  switch (node.type) {
    case "horizontalRule":
      return markup`<hr>`;
    case "codeBlock":
      return markup`<pre tabindex="0"><code>${contentOf(located, drawing)}</code></pre>`;
    case "orderedList":
      return element("ol", { ...directionAttribute(node), start: startOf(node) }, contentOf(located, drawing));
    case "table":
      return drawTable(located, drawing);
    case "figure":
      return markup`<figure>${pictureOf(node)}${contentOf(located, drawing)}</figure>`;
    default:
      return markup`${contentOf(located, drawing)}`;
  }
}

function contentOf(located: LocatedNode, drawing: Drawing): Markup[] {
  if (!isTextblock(located.node)) return located.content.map((child) => draw(child, drawing));
  return textOf(located, drawing.highlights, drawing.ending.get(located.start) ?? []);
}

function drawTable({ node, content }: LocatedNode, drawing: Drawing): Markup {
  const captions = content.filter((child) => child.node.type === "tableCaption");
  const rows = content.filter((child) => child.node.type === "tableRow");
  return markup`<div class="wide" role="region" aria-label="Table" tabindex="0">${element(
    "table",
    directionAttribute(node),
    [
      captions.map((caption) => draw(caption, drawing)),
      rows.map((row, index) => markup`<tr>${row.content.map((cell) => drawCell(cell, index === 0, drawing))}</tr>`),
    ],
  )}</div>`;
}

function drawCell(cell: LocatedNode, inFirstRow: boolean, drawing: Drawing): Markup {
  const { colspan, rowspan } = cell.node.attrs ?? {};
  const spans = { colspan: spanOf(colspan), rowspan: spanOf(rowspan) };
  if (cell.node.type !== "tableHeader" || isEmpty(cell.node)) return element("td", spans, contentOf(cell, drawing));
  return element("th", { ...spans, scope: inFirstRow ? "col" : "row" }, contentOf(cell, drawing));
}

/** A link in place of a picture, because a report loads nothing. */
function pictureOf({ attrs }: DocumentNode): Markup {
  const address = safeUrl(attrs?.src);
  const words = String(attrs?.alt ?? "") || "Picture";
  return markup`<p class="picture" dir="auto">${address ? element("a", { href: address, rel: "noopener noreferrer nofollow" }, words) : words}</p>`;
}

function directionAttribute({ attrs }: DocumentNode): { dir: string | null } {
  const dir = attrs?.dir;
  return { dir: dir === "ltr" || dir === "rtl" ? dir : null };
}

function startOf({ attrs }: DocumentNode): number | null {
  const start = Number(attrs?.start ?? 1);
  return Number.isInteger(start) && start !== 1 ? start : null;
}

function spanOf(value: unknown): number | null {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 1 && span <= 1000 ? span : null;
}
