import { type DocumentNode, isTextblock, type LocatedNode, locate, type NodeType } from "#domain/document.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { headingLevels } from "./heading-levels.ts";
import type { Highlight } from "./highlights.ts";
import { attributes, element, markup } from "./markup.ts";
import { StretchCutter } from "./stretches.ts";
import { isEmpty, textOf } from "./text.ts";

/** A top-level block of a document, with the highlights whose numbers are in it. Blocks are drawn in their order. */
export type DrawnBlock = { draw: () => Generator<string>; numbered: Highlight[] };

type Drawing = {
  cutter: StretchCutter;
  /** The highlights whose numbers are in a textblock, by the start of the textblock. */
  ending: Map<number, Highlight[]>;
  headings: Map<DocumentNode, number>;
  /** The ids of headings to which the table of contents leads. */
  ids: Map<DocumentNode, string>;
};

/** A document as HTML, block by block, with the highlights in its text. Blocks before `from` are left out. */
export function drawDocument(
  document: DocumentNode,
  highlights: Highlight[] = [],
  from = 0,
  ids: Map<DocumentNode, string> = new Map(),
): DrawnBlock[] {
  const headings = headingLevels((document.content ?? []).slice(from));
  const located = locate(document);
  const drawing = { cutter: new StretchCutter(highlights), ending: endingBlocks(located, highlights), headings, ids };
  return located.content.slice(from).map((block) => ({
    draw: () => draw(block, drawing),
    numbered: drawing.ending.size === 0 ? [] : numberedIn(block, drawing),
  }));
}

const numberedIn = (block: LocatedNode, { ending }: Drawing): Highlight[] =>
  textblocksIn(block).flatMap(({ start }) => ending.get(start) ?? []);

/** The number of a highlight is in the last textblock that it reaches. */
export function endingBlocks(document: LocatedNode, highlights: Highlight[]): Drawing["ending"] {
  const ending: Drawing["ending"] = new Map();
  if (highlights.length === 0) return ending;
  const starts = textblocksIn(document).map(({ start }) => start);
  for (const highlight of highlights) {
    const start = lastBefore(starts, highlight.passage.end) ?? starts[0];
    if (start === undefined) continue;
    const known = ending.get(start);
    if (known) known.push(highlight);
    else ending.set(start, [highlight]);
  }
  return ending;
}

/** The last of ascending numbers that is lower than `limit`. */
function lastBefore(numbers: number[], limit: number): number | undefined {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1];
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
  definitionList: "dl",
  definitionDetails: "dd",
};

function* draw(located: LocatedNode, drawing: Drawing): Generator<string> {
  const { node } = located;
  const name = node.type === "heading" ? `h${drawing.headings.get(node) ?? 2}` : ELEMENTS[node.type];
  const values = { id: drawing.ids.get(node) ?? null, ...directionAttribute(node) };
  if (name) return yield* within(name, values, contentOf(located, drawing));
  switch (node.type) {
    case "horizontalRule":
      return yield "<hr>";
    case "codeBlock":
      return yield* between(`<pre tabindex="0"><code>`, contentOf(located, drawing), "</code></pre>");
    case "orderedList": {
      const type = /^[aAiI]$/.test(String(node.attrs?.type)) ? String(node.attrs?.type) : null;
      return yield* within("ol", { ...values, start: startOf(node), type }, contentOf(located, drawing));
    }
    case "listItem": {
      const value = Number.isInteger(node.attrs?.value) ? String(node.attrs?.value) : null;
      return yield* within("li", { ...values, value }, contentOf(located, drawing));
    }
    case "table":
      return yield* drawTable(located, drawing);
    case "figure":
      return yield* between(`<figure>${pictureOf(node).source}`, contentOf(located, drawing), "</figure>");
    default:
      yield* contentOf(located, drawing);
  }
}

/** Content in an element. Its name is not escaped, so it must not come from a document. */
const within = (name: string, values: Record<string, string | number | null>, content: Iterable<string>) =>
  between(`<${name}${attributes(values).source}>`, content, `</${name}>`);

function* between(before: string, content: Iterable<string>, after: string): Generator<string> {
  yield before;
  yield* content;
  yield after;
}

function* contentOf(located: LocatedNode, drawing: Drawing): Generator<string> {
  if (isTextblock(located.node)) yield* textOf(located, drawing.cutter, drawing.ending.get(located.start) ?? []);
  else for (const child of located.content) yield* draw(child, drawing);
}

function* drawTable({ node, content }: LocatedNode, drawing: Drawing): Generator<string> {
  yield `<div class="wide" role="region" aria-label="Table" tabindex="0"><table${attributes(directionAttribute(node)).source}>`;
  for (const child of content) if (child.node.type === "tableCaption") yield* draw(child, drawing);
  let isFirst = true;
  for (const child of content) {
    if (child.node.type !== "tableRow") continue;
    yield "<tr>";
    for (const cell of child.content) yield* drawCell(cell, isFirst, drawing);
    yield "</tr>";
    isFirst = false;
  }
  yield "</table></div>";
}

function drawCell(cell: LocatedNode, inFirstRow: boolean, drawing: Drawing): Generator<string> {
  const { colspan, rowspan } = cell.node.attrs ?? {};
  const spans = { colspan: spanOf(colspan), rowspan: spanOf(rowspan) };
  if (cell.node.type !== "tableHeader" || isEmpty(cell.node)) return within("td", spans, contentOf(cell, drawing));
  return within("th", { ...spans, scope: inFirstRow ? "col" : "row" }, contentOf(cell, drawing));
}

/** A link in place of a picture, because a report loads nothing. */
function pictureOf({ attrs }: DocumentNode) {
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
