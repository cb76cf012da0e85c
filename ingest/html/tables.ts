import type { DocumentAttributes, DocumentNode } from "#domain/document.ts";
import { flattened } from "./block-builder.ts";
import { type Context, contextInside, directionAttribute, within } from "./context.ts";
import { isElement, nameOf } from "./dom.ts";
import { isHidden } from "./hidden.ts";
import type { LeftOutTally } from "./left-out.ts";

/** Maximum number of rows or columns that a cell can span (HTML standard, 4.9.11, for columns). */
const MAX_SPAN = 1000;

type Parts = { captions: Element[]; rows: Element[][]; stray: Node[]; leftOut: LeftOutTally };

/**
 * A table with its caption and spans. A table for layout (one cell, only a caption, or a `presentation` role) is read
 * as its content. Content outside cells comes before the table, as browsers display it.
 */
export function tableBlocks(element: Element, context: Context): DocumentNode[] {
  const parts: Parts = { captions: [], rows: [], stray: [], leftOut: context.leftOut };
  collectRows(element, parts);
  const before = context.blocksIn(parts.stray, context);
  const cells = parts.rows.flat();
  if (isLayout(element) || cells.length <= 1) return [...before, ...contentOf([...parts.captions, ...cells], context)];
  const caption = contentOf(parts.captions, within(context, 2));
  const rows = parts.rows.map((row) => rowOf(row, context));
  if (rows.every(isEmptyRow)) return [...before, ...caption];
  const content = caption.length > 0 ? [captionOf(caption), ...rows] : rows;
  const attrs = directionAttribute(context);
  return [...before, { type: "table", ...(attrs && { attrs }), content }];
}

const contentOf = (parts: Element[], context: Context) =>
  parts.flatMap((part) => context.blocksIn(part.childNodes, contextInside(part, context)));

const captionOf = (blocks: DocumentNode[]): DocumentNode => ({ type: "tableCaption", content: flattened(blocks) });

function rowOf(cells: Element[], context: Context): DocumentNode {
  return { type: "tableRow", content: cells.map((cell) => cellOf(cell, within(context, 3))) };
}

function cellOf(cell: Element, context: Context): DocumentNode {
  const blocks = context.blocksIn(cell.childNodes, contextInside(cell, context));
  const attrs = { ...spanOf(cell, "colspan"), ...spanOf(cell, "rowspan") };
  return {
    type: cell.localName === "th" ? "tableHeader" : "tableCell",
    ...(Object.keys(attrs).length > 0 && { attrs }),
    content: blocks.length > 0 ? blocks : [{ type: "paragraph" }],
  };
}

function collectRows(element: Element, parts: Parts): void {
  for (const node of Array.from(element.childNodes)) {
    const name = nameOf(node);
    if (isElement(node) && isHidden(node, parts.leftOut)) continue;
    if (name === "caption") parts.captions.push(node as Element);
    else if (name === "thead" || name === "tbody" || name === "tfoot") collectRows(node as Element, parts);
    else if (name === "tr") {
      const cells = cellsIn(node as Element, parts);
      if (cells.length > 0) parts.rows.push(cells);
    } else if (name !== "colgroup" && name !== "col") parts.stray.push(node);
  }
}

/** The cells of a row. Some old pages wrap them in a form. */
function cellsIn(row: Element, parts: Parts): Element[] {
  return Array.from(row.childNodes).flatMap((node): Element[] => {
    const name = nameOf(node);
    if (name === "td" || name === "th") return isHidden(node as Element, parts.leftOut) ? [] : [node as Element];
    if (name === "form") return cellsIn(node as Element, parts);
    parts.stray.push(node);
    return [];
  });
}

const isLayout = (table: Element) => /^(presentation|none)$/i.test(table.getAttribute("role") ?? "");

const isEmptyRow = ({ content = [] }: DocumentNode) => content.every(isEmptyCell);

function isEmptyCell({ content = [] }: DocumentNode): boolean {
  return content.every((block) => block.type === "paragraph" && !block.content);
}

function spanOf(cell: Element, name: "colspan" | "rowspan"): DocumentAttributes {
  const span = Number.parseInt(cell.getAttribute(name) ?? "", 10);
  return span > 1 ? { [name]: Math.min(span, MAX_SPAN) } : {};
}
