import { ELEMENT, TEXT } from "#ingest/html/dom.ts";

/** Elements whose content is never read as text of a page. */
const UNREAD = new Set(
  "script style noscript template nav svg canvas link meta title select textarea input".split(" "),
);

/** Elements without text that stand for content: they stay only where they are kept. */
const MEDIA = new Set("img image picture source video audio iframe embed object hr".split(" "));

/** Elements that begin and end a line of their own, as browsers display them. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

export const isUnread = ({ localName }: Element) => UNREAD.has(localName);
export const isText = (node: Node): node is Text => node.nodeType === TEXT && /\S/.test(node.nodeValue ?? "");
export const isMedia = (node: Node) => node.nodeType === ELEMENT && MEDIA.has((node as Element).localName);
export const isBlock = (node: Node) => node.nodeType === ELEMENT && BLOCKS.has((node as Element).localName);
export const isHeading = (node: Node) => node.nodeType === ELEMENT && /^h[1-6]$/.test((node as Element).localName);

/** The texts and media in a node, in document order, without those of elements that are never read. */
export function* leavesIn(node: Node): Generator<Node> {
  if (isText(node) || isMedia(node)) yield node;
  else if (node.nodeType === ELEMENT && !isUnread(node as Element))
    for (const child of node.childNodes) yield* leavesIn(child);
}

/** The elements around a node, the nearest first. */
export function* around(node: Node): Generator<Element> {
  for (let element = node.parentElement; element; element = element.parentElement) yield element;
}

/** The nearest block around a node: its paragraph, heading, list item or `div`. */
export function blockAround(node: Node): Element | null {
  for (const element of around(node)) if (isBlock(element)) return element;
  return null;
}

/** A longer text is never a line; the rest of it is not looked at. */
const MAX_LINE_LENGTH = 20_000;

const lines = new WeakMap<Node, string>();

/** The read text of a node on one line, cut off where it is no line any more. Nothing here changes the text of a node. */
export function lineOf(node: Node | null | undefined): string {
  if (!node) return "";
  const known = lines.get(node);
  if (known !== undefined) return known;
  const line = readText(node, MAX_LINE_LENGTH).replace(/\s+/g, " ").trim();
  lines.set(node, line);
  return line;
}

function readText(node: Node, maxLength: number): string {
  if (node.nodeType === TEXT) return (node.nodeValue ?? "").slice(0, maxLength);
  if (node.nodeType !== ELEMENT || isUnread(node as Element)) return "";
  if ((node as Element).localName === "br") return " ";
  let text = "";
  for (const child of node.childNodes) {
    if (text.length >= maxLength) break;
    text += readText(child, maxLength - text.length);
  }
  return text;
}

/** The share of an element's characters that are links, from 0 to 1. */
export function linkShare(element: Element): number {
  const length = lineOf(element).length;
  if (length === 0) return 0;
  const links = element.localName === "a" ? [element] : Array.from(element.querySelectorAll("a"));
  return Math.min(1, links.reduce((sum, link) => sum + lineOf(link).length, 0) / length);
}

/** The lowest element that contains all of these nodes; null for none. */
export function commonAncestor(nodes: Iterable<Node>): Element | null {
  let path: Element[] | null = null;
  for (const node of nodes) {
    const own = new Set(around(node));
    path = path ? path.filter((element) => own.has(element)) : [...own];
  }
  return path?.[0] ?? null;
}
