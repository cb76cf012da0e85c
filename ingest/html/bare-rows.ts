import { COMMENT, TEXT } from "./dom.ts";

const CELLS = "td, th";
const ROWS = "tr, thead, tbody, tfoot";

/** Put rows and cells that stand in no table into one: somebody copied them out of it. */
export function encloseRows(root: Element): void {
  for (const part of root.querySelectorAll(`${CELLS}, ${ROWS}`)) {
    if (part.closest("table")) continue;
    const row = part.matches(CELLS) ? enclose(part, CELLS, "tr") : part;
    enclose(row, ROWS, "table");
  }
}

/** Put a new element around this one and those of the same kind that follow it. */
function enclose(first: Element, kind: string, name: string): Element {
  const parent = first.ownerDocument.createElement(name);
  first.before(parent);
  let next: ChildNode | null = first;
  while (next && (isSpace(next) || (next as Element).matches?.(kind))) {
    const { nextSibling }: ChildNode = next;
    parent.append(next);
    next = nextSibling;
  }
  return parent;
}

const isSpace = ({ nodeType, nodeValue }: Node) =>
  nodeType === COMMENT || (nodeType === TEXT && (nodeValue ?? "").trim() === "");
