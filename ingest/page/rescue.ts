import { isCredit } from "#ingest/details/headline.ts";
import { isPart, type Part } from "./class-words.ts";
import { around, blockAround, isHeading, isText, leavesIn, lineOf, linkShare } from "./page-nodes.ts";
import { ASKS_READER, CORRECTS, INTERFACE, LEADS_AWAY, LISTS_TAGS, STATES_RIGHTS } from "./wording.ts";

/** Parts of a page that are not its article. */
export const FOREIGN: Part[] = [
  "overlay",
  "comments",
  "author",
  "related",
  "signup",
  "advert",
  "tags",
  "menu",
  "margin",
];

const MIN_SENTENCE_LENGTH = 20;
const ENDS_SENTENCE = /[.!?…:。！？।۔؟]["'”’»)\]]*$/u;

/** Posts of other sites that an article quotes. */
const EMBED =
  /twitter-tweet|instagram-media|tiktok-embed|fb-post|fb-video|bluesky-embed|mastodon-embed|reddit-(?:embed|card)|threads-post/i;

/** Boxes with facts, by their classes. */
const FACT_BOX =
  /fact|info-?box|info-?kasten|kasten|encadr|recuadro|ficha|dati-?box|key-?(?:points|figures|takeaways)|timeline|at-a-glance|zahlen/i;

/**
 * Add what Readability drops although it stands in the article: sentences in an element of their own, subheads, embedded
 * posts, boxes with facts, folded answers, and corrections in the footer.
 */
export function rescue(scope: Element, kept: Set<Node>): void {
  unfold(scope);
  const leaves = [...leavesIn(scope)];
  const indices = leaves.flatMap((leaf, index) => (kept.has(leaf) && isText(leaf) ? [index] : []));
  const [first = 0, last = -1] = [indices[0], indices.at(-1)];
  const done = new Set<Element>();
  for (const [index, leaf] of leaves.entries()) {
    if (index < first || kept.has(leaf) || !isText(leaf)) continue;
    const block = blockAround(leaf);
    if (!block || done.has(block) || !scope.contains(block)) continue;
    done.add(block);
    const part = partToKeep(block, scope, index < last);
    if (part) for (const inside of leavesIn(part)) kept.add(inside);
  }
  keepSubheads(scope, kept, first);
}

/** Show the answers that a page folds: the panel that a button opens, and the question in that button. */
function unfold(scope: Element): void {
  for (const button of scope.querySelectorAll("[aria-controls]")) {
    const panel = scope.ownerDocument.getElementById(button.getAttribute("aria-controls") ?? "");
    if (panel && scope.contains(panel) && !isForeign(panel, scope)) panel.removeAttribute("hidden");
  }
  for (const button of scope.querySelectorAll(":is(h2, h3, h4, h5, h6, dt, summary) button")) {
    const words = scope.ownerDocument.createElement("span");
    words.append(...button.childNodes);
    button.replaceWith(words);
  }
}

/** The part around a block that belongs to the article, or null. */
function partToKeep(block: Element, scope: Element, isInside: boolean): Element | null {
  const line = lineOf(block);
  if (isInterface(line) || linkShare(block) > 0.5) return null;
  const inside = elementsBetween(block, scope);
  const post = isInside ? quotedPost(inside) : null;
  if (post) return post;
  if (inside.some(({ localName }) => localName === "footer")) return CORRECTS.test(line) ? block : null;
  if (inside.some((element) => isClosed(element) || isPart(element, ...FOREIGN, "player"))) return null;
  if (!isInside && CORRECTS.test(line) && ENDS_SENTENCE.test(line)) return block;
  if (!isInside) return boxAround(inside.filter(isNamedBox));
  return boxAround(inside) ?? sentenceIn(block, inside);
}

/** The quotation or the embedded post around a block. */
function quotedPost(inside: Element[]): Element | null {
  if (inside.some((element) => isPart(element, "comments", "overlay", "related"))) return null;
  return inside.find((element) => element.localName === "blockquote" || EMBED.test(element.className)) ?? null;
}

/** The box with facts around a block. */
function boxAround(inside: Element[]): Element | null {
  const box = inside.find((element) => element.localName === "aside" || isNamedBox(element));
  return box && linkShare(box) < 0.3 && /[\d.:。]/.test(lineOf(box)) ? box : null;
}

const isNamedBox = ({ className, id }: Element) => FACT_BOX.test(`${className} ${id}`);

function sentenceIn(block: Element, inside: Element[]): Element | null {
  if (inside.some((element) => element.localName === "aside" || isPart(element, "share", "byline"))) return null;
  return isProse(lineOf(block)) || isFigureInTable(block) ? block : null;
}

const isProse = (line: string) => line.length >= MIN_SENTENCE_LENGTH && ENDS_SENTENCE.test(line) && !isCredit(line);

/** Figures in tables are no sentences. */
const isFigureInTable = (block: Element) => /^t[dh]$/.test(block.localName) && /\d/.test(lineOf(block));

export const isClosed = (element: Element) =>
  /^(nav|form|figure|button|dialog|template|noscript)$/.test(element.localName) ||
  element.hasAttribute("hidden") ||
  element.getAttribute("aria-hidden") === "true" ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");

/** Subheads: a heading that is followed by text that stays. */
function keepSubheads(scope: Element, kept: Set<Node>, first: number): void {
  const leaves = [...leavesIn(scope)].filter(isText);
  for (const [index, leaf] of leaves.entries()) {
    const heading = [...around(leaf)].find(isHeading);
    if (!heading || kept.has(leaf) || index < first || heading.localName === "h1") continue;
    const line = lineOf(heading);
    if (isInterface(line) || isForeign(heading, scope) || elementsBetween(heading, scope).some(isClosed)) continue;
    const next = leaves.slice(index).find((other) => !heading.contains(other));
    const block = next && kept.has(next) ? blockAround(next) : null;
    if (block && !isHeading(block)) for (const inside of leavesIn(heading)) kept.add(inside);
  }
}

export const isInterface = (line: string) =>
  [INTERFACE, LEADS_AWAY, ASKS_READER, STATES_RIGHTS, LISTS_TAGS].some((pattern) => pattern.test(line));

const isForeign = (node: Element, scope: Element) =>
  elementsBetween(node, scope).some((element) => isPart(element, ...FOREIGN, "share", "byline"));

/** The element and those around it, up to `scope`, which is not among them. */
export function elementsBetween(element: Element, scope: Element): Element[] {
  const elements: Element[] = [];
  for (let at: Element | null = element; at && at !== scope; at = at.parentElement) elements.push(at);
  return elements;
}
