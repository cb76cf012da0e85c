import { isElement, nameOf, TEXT } from "#ingest/html/dom.ts";
import { INLINE } from "#ingest/html/words-of.ts";

/** The number of elements around a node in which its neighbour is looked for. */
const MAX_LEVELS = 6;

/** The character that is displayed right before or after a node; empty at an end of its block. */
export function characterBeside(node: Node, side: "before" | "after"): string {
  let place: Node | null = node;
  for (let level = 0; place && level < MAX_LEVELS; level += 1) {
    const text = textBeside(place, side);
    if (text === null) return "";
    if (text !== "")
      return (side === "before" ? Array.from(text.slice(-2)).at(-1) : Array.from(text.slice(0, 2))[0]) ?? "";
    place = place.parentNode;
    if (!place || !INLINE.has(nameOf(place))) return "";
  }
  return "";
}

/** The text of the nearest sibling that has some; empty where none has, null where a block or a line break stands. */
function textBeside(node: Node, side: "before" | "after"): string | null {
  for (let beside = siblingOf(node, side); beside; beside = siblingOf(beside, side)) {
    // A second copy of a formula, which is not displayed as text.
    if (isElement(beside) && beside.getAttribute("aria-hidden") === "true") continue;
    if (isElement(beside) && !INLINE.has(nameOf(beside))) return null;
    const text = beside.nodeType === TEXT || isElement(beside) ? (beside.textContent ?? "") : "";
    if (text !== "") return text;
  }
  return "";
}

const siblingOf = (node: Node, side: "before" | "after") =>
  side === "before" ? node.previousSibling : node.nextSibling;
