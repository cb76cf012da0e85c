import { Node } from "@tiptap/core";
import { plainNode } from "./plain-node.ts";

/** A table for reading. TipTap's `Table` adds cell selection and inline styles. */
export const Table = Node.create({
  name: "table",
  group: "block",
  content: "tableCaption? tableRow+",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  renderHTML: ({ HTMLAttributes }) => ["table", HTMLAttributes, 0],
});

export const TableCaption = plainNode("tableCaption", "caption", { content: "inline*", defining: true });
export const TableRow = plainNode("tableRow", "tr", { content: "(tableHeader | tableCell)+" });
export const TableHeader = cell("tableHeader", "th");
export const TableCell = cell("tableCell", "td");

function cell(name: string, tag: string) {
  return Node.create({
    name,
    content: "block+",
    isolating: true,
    addAttributes: () => ({ colspan: span("colspan"), rowspan: span("rowspan") }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

function span(name: string) {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute(name)) || 1,
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === 1 ? {} : { [name]: attributes[name] }),
  };
}
