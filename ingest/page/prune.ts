import { isElement } from "#ingest/html/dom.ts";
import { isMedia, isText, isUnread, lineOf } from "./page-nodes.ts";

/** Remove from `root` every text and every picture that is not kept, and the elements that become empty by that. */
export function prune(root: Element, kept: ReadonlySet<Node>): void {
  hasKept(root, kept);
}

/** Whether an element holds something that is kept; what it holds besides that is removed, but not its white space. */
function hasKept(element: Element, kept: ReadonlySet<Node>): boolean {
  if (isMedia(element)) return kept.has(element);
  let has = false;
  for (const child of Array.from(element.childNodes)) {
    if (isText(child) ? kept.has(child) : isElement(child) && hasKept(child, kept)) has = true;
    else if (isText(child) || (isElement(child) && !mayStay(child))) child.remove();
  }
  return has;
}

/**
 * Without an empty cell, the others of its row would move. Empty elements are often the space between two words or two
 * paragraphs.
 */
const mayStay = (element: Element) =>
  element.localName === "td" ||
  element.localName === "th" ||
  (!isUnread(element) && !isMedia(element) && lineOf(element) === "");
