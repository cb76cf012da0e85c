import { Extension } from "@tiptap/core";
import { DOMParser, Fragment, type MarkType, type Node, type ParseOptions, type Schema, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { find } from "linkifyjs";
import { safeUrl } from "#domain/safe-url.ts";

/** Takes over what is pasted into a rationale: each row of a table as a line, and addresses as links. */
export const RationalePaste = Extension.create({
  name: "rationalePaste",
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          clipboardParser: new PasteParser(schema, DOMParser.fromSchema(schema).rules),
          transformPasted: (slice) => withLinks(slice, schema),
          handlePaste: (view, event) => linkSelection(view, event.clipboardData?.getData("text/plain") ?? ""),
        },
      }),
    ];
  },
});

/** A rationale has no tables. Without this the words of a row would be joined to one another. */
class PasteParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    rowsToLines(dom as Element);
    return super.parseSlice(dom, options);
  }
}

const CELL_SEPARATOR = " | ";

/** Replace each table by a paragraph for each of its rows; a table inside a cell becomes part of its line. */
export function rowsToLines(root: Element): void {
  for (const table of [...root.querySelectorAll("table")].reverse()) {
    const lines = [...table.querySelectorAll("tr")].map((row) => {
      const line = row.ownerDocument.createElement("p");
      const cells = [...row.children].filter(({ nodeName }) => /^T[DH]$/i.test(nodeName));
      for (const [at, cell] of cells.entries()) line.append(...(at > 0 ? [CELL_SEPARATOR] : []), ...inline(cell));
      return line;
    });
    table.replaceWith(...lines);
  }
}

const BLOCK = /^(P|DIV|UL|OL|LI|H[1-6]|BLOCKQUOTE|PRE|SECTION|BR)$/i;

/** The content of a cell on one line: with a space in place of each border of a block. */
function inline(element: Element): (globalThis.Node | string)[] {
  return [...element.childNodes].flatMap((node, at) => {
    if (!BLOCK.test(node.nodeName)) return [node];
    return [...(at > 0 ? [" "] : []), ...inline(node as Element)];
  });
}

/** The slice with each address in its text as a link. */
function withLinks(slice: Slice, schema: Schema): Slice {
  const link = schema.marks.link;
  return link ? new Slice(linked(slice.content, link), slice.openStart, slice.openEnd) : slice;
}

function linked(content: Fragment, link: MarkType): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (!node.isText) nodes.push(node.copy(linked(node.content, link)));
    else if (link.isInSet(node.marks)) nodes.push(node);
    else nodes.push(...piecesOf(node, link));
  });
  return Fragment.fromArray(nodes);
}

function piecesOf(node: Node, link: MarkType): Node[] {
  const pieces: Node[] = [];
  let from = 0;
  for (const { start, end, href } of addressesIn(node.text ?? "")) {
    if (start > from) pieces.push(node.cut(from, start));
    pieces.push(node.cut(start, end).mark(link.create({ href }).addToSet(node.marks)));
    from = end;
  }
  return from === 0 ? [node] : [...pieces, ...(from < node.nodeSize ? [node.cut(from)] : [])];
}

/** Words such as "report.md" look like addresses too, so an address must say that it is one. */
const SAYS_SO = /^(https?:\/\/|www\.)/i;

function addressesIn(text: string): { start: number; end: number; href: string }[] {
  return find(text, "url").flatMap(({ value, href, start, end }) => {
    const safe = SAYS_SO.test(value) ? safeUrl(href) : null;
    return safe ? [{ start, end, href: safe }] : [];
  });
}

/** An address that is pasted over selected words becomes their link. Returns whether it did. */
function linkSelection({ state, dispatch }: EditorView, pasted: string): boolean {
  const { empty, from, to } = state.selection;
  const [address] = addressesIn(pasted.trim());
  const link = state.schema.marks.link;
  if (empty || !link || !address || address.end - address.start < pasted.trim().length) return false;
  dispatch(state.tr.addMark(from, to, link.create({ href: address.href })).scrollIntoView());
  return true;
}
