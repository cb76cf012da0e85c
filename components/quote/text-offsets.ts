import type { Passage } from "#domain/anchoring/selectors.ts";

/** The element of a part of the text has the offset at which the part begins. */
const PART = "[data-start]";

/** What the browser has selected in the text, in offsets of the text; null for nothing, and for what is elsewhere. */
export function selectionIn(box: HTMLElement): Passage | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return { start: offsetAt(box, startContainer, startOffset), end: offsetAt(box, endContainer, endOffset) };
}

/** Outside of the parts, such as in the heading of a page, it is the end of the part before. */
function offsetAt(box: HTMLElement, node: Node, at: number): number {
  const element = node instanceof Element ? node : node.parentElement;
  const part = element?.closest<HTMLElement>(PART);
  if (part && box.contains(part)) return startOf(part) + lengthUpTo(part, node, at);
  const point = document.createRange();
  point.setStart(node, at);
  let before = 0;
  for (const other of box.querySelectorAll<HTMLElement>(PART)) {
    if (point.comparePoint(other, 0) > 0) break;
    before = startOf(other) + (other.textContent?.length ?? 0);
  }
  return before;
}

function lengthUpTo(part: HTMLElement, node: Node, at: number): number {
  const range = document.createRange();
  range.setStart(part, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

const startOf = (part: HTMLElement) => Number(part.dataset.start);

/** Select a passage of the text in the browser; without length it is a cursor. */
export function selectPassage(box: HTMLElement, { start, end }: Passage): void {
  const [from, to] = [pointAt(box, start), pointAt(box, end)];
  if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
}

function pointAt(box: HTMLElement, offset: number): { node: Node; at: number } | null {
  let part: HTMLElement | null = null;
  for (const other of box.querySelectorAll<HTMLElement>(PART)) {
    if (startOf(other) > offset) break;
    part = other;
  }
  if (!part) return null;
  let rest = offset - startOf(part);
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (rest <= length) return { node, at: rest };
    rest -= length;
    last = node;
  }
  return last && { node: last, at: last.textContent?.length ?? 0 };
}

/** The offset of the first part that is in view. */
export function offsetInView(box: HTMLElement): number {
  const { top } = box.getBoundingClientRect();
  for (const part of box.querySelectorAll<HTMLElement>(PART))
    if (part.getBoundingClientRect().bottom > top + 20) return startOf(part);
  return 0;
}

/** The box of the moving end of the selection on the screen; null where it is not in the text. */
export function cursorRect(box: HTMLElement): DOMRect | null {
  const { focusNode, focusOffset = 0 } = document.getSelection() ?? {};
  if (!focusNode || !box.contains(focusNode)) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  const [rect] = range.getClientRects();
  if (rect) return rect;
  // At the ends of lines the browser gives no box of a cursor, but one of the character beside it.
  const from = Math.max(0, focusOffset - 1);
  range.setStart(focusNode, from);
  range.setEnd(focusNode, Math.min(focusNode.textContent?.length ?? 0, from + 1));
  return range.getClientRects()[0] ?? null;
}
