import { dayIn } from "#ingest/details/calendar.ts";
import { isCredit } from "#ingest/details/headline.ts";
import { isElement } from "#ingest/html/dom.ts";
import { isPart } from "./class-words.ts";
import { type Head, isOfSite } from "./head.ts";
import { around, blockAround, isBlock, isHeading, isText, leavesIn, lineOf, linkShare } from "./page-nodes.ts";
import {
  ASKS_READER,
  HEADS_OTHERS,
  HEADS_TAGS,
  INTERFACE,
  LEADS_AWAY,
  LISTS_TAGS,
  STATES_RIGHTS,
  STATES_SECTION,
} from "./wording.ts";

/** A part with more of the kept text than this share is taken for the article, whatever its class says. */
const MAX_FOREIGN_SHARE = 0.3;

/** With so much of the kept text in the marked article, comments beside it can be longer than it. */
const MIN_OWN_SHARE = 0.2;

/** A longer line that leads to another article is a sentence of this one. */
const MAX_LEAD_LENGTH = 250;

/** Take out what Readability leaves in the article: teasers, calls to subscribe, tags, licence lines, repeated captions. */
export function cleanUp(scope: Element, kept: Set<Node>, head: Head): void {
  dropForeignParts(scope, kept, head);
  dropOtherArticles(scope, kept, head);
  const blocks = keptBlocks(scope, kept, head);
  dropLines(blocks, kept);
  dropStrayLines(scope, kept);
  dropTags(blocks, kept);
  dropRepeatedHead(blocks, kept, head);
  dropRepeatedCaptions(blocks, kept);
  dropCredits(blocks, kept, head);
}

const lengthOf = (leaves: Iterable<Node>) => {
  let length = 0;
  for (const leaf of leaves) if (isText(leaf)) length += lineOf(leaf).length;
  return length;
};

function dropForeignParts(scope: Element, kept: Set<Node>, { headline }: Head): void {
  const total = lengthOf(kept);
  const own = headline?.closest("article");
  const isMarked = own && lengthOf([...kept].filter((leaf) => own.contains(leaf))) >= total * MIN_OWN_SHARE;
  const isBeside = (element: Element) =>
    isMarked && isPart(element, "comments") && !own.contains(element) && !element.contains(own);
  for (const element of scope.querySelectorAll("div, section, aside, ul, ol, p, form, figure, span")) {
    if (!isPart(element, "related", "signup", "comments", "advert", "tags", "author", "overlay", "share")) continue;
    if (element.querySelector("blockquote") || element.closest("blockquote")) continue;
    const inside = [...leavesIn(element)].filter((leaf) => kept.has(leaf));
    if (inside.length > 0 && (isBeside(element) || lengthOf(inside) <= total * MAX_FOREIGN_SHARE))
      for (const leaf of inside) kept.delete(leaf);
  }
}

/** The articles beside that of the headline, in a stream of articles. */
function dropOtherArticles(scope: Element, kept: Set<Node>, { headline }: Head): void {
  const own = headline?.closest("article");
  if (!own) return;
  const total = lengthOf(kept);
  for (const element of scope.querySelectorAll("article")) {
    if (own.contains(element) || element.contains(own)) continue;
    const inside = [...leavesIn(element)].filter((leaf) => kept.has(leaf));
    if (lengthOf(inside) <= total * MAX_FOREIGN_SHARE) for (const leaf of inside) kept.delete(leaf);
  }
}

/** The blocks with kept text, in order, without those of the head. */
function keptBlocks(scope: Element, kept: ReadonlySet<Node>, { headline, standfirst }: Head): Element[] {
  const blocks = new Set<Element>();
  for (const leaf of leavesIn(scope)) {
    const block = isText(leaf) && kept.has(leaf) ? blockAround(leaf) : null;
    if (block && !headline?.contains(block) && !standfirst.includes(block)) blocks.add(block);
  }
  return [...blocks];
}

function dropLines(blocks: Element[], kept: Set<Node>): void {
  let isInList = false;
  for (const block of blocks) {
    const line = lineOf(block);
    const links = linkShare(block);
    if (isInList && links > 0.7) drop(block, kept);
    else isInList = false;
    if (HEADS_OTHERS.test(line) && !isSentence(line)) isInList = true;
    if (isInList || isBoilerplate(line, block, links)) drop(block, kept);
  }
}

function isBoilerplate(line: string, block: Element, links: number): boolean {
  if (INTERFACE.test(line) || ASKS_READER.test(line)) return true;
  if (LEADS_AWAY.test(line) && (line.length <= MAX_LEAD_LENGTH ? linksToOthers(line, block) : links > 0.7)) return true;
  if (links > 0.95 && isShouted(line) && !isHeading(block)) return true;
  if (LISTS_TAGS.test(line) && links > 0.3) return true;
  if (isTagList(line, links)) return true;
  return STATES_RIGHTS.test(line) && line.length <= MAX_LEAD_LENGTH && !isHeading(block);
}

/** Words of the interface that stand between blocks without one of their own. */
function dropStrayLines(scope: Element, kept: Set<Node>): void {
  for (const leaf of [...leavesIn(scope)]) {
    if (!isText(leaf) || !kept.has(leaf)) continue;
    let line: Node = leaf;
    while (line.parentElement && !isBlock(line.parentElement)) line = line.parentElement;
    if (!isStray(line) || !endsLine(line.previousSibling, "before") || !endsLine(line.nextSibling, "after")) continue;
    for (const inside of leavesIn(line)) kept.delete(inside);
  }
}

/** "Next" can be a label in a text of several parts. */
const isStray = (line: Node) =>
  (INTERFACE.test(lineOf(line)) && !/^(?:next|previous)$/i.test(lineOf(line))) ||
  (isElement(line) && isTagList(lineOf(line), linkShare(line)));

/** Whether the nearest sibling with text on this side is a block, or there is none. */
function endsLine(sibling: Node | null, side: "before" | "after"): boolean {
  for (let at = sibling; at; at = side === "before" ? at.previousSibling : at.nextSibling) {
    if (isBlock(at) || at.nodeName.toLowerCase() === "br") return true;
    if (lineOf(at) !== "") return false;
  }
  return true;
}

const isTagList = (line: string, links: number) => links > 0.7 && HEADS_TAGS.test(line.split(" ", 1)[0] ?? "");

/** Whether all of a line but its label is a link: `Read more: The mill burns down`. */
function linksToOthers(line: string, block: Element): boolean {
  const label = LEADS_AWAY.exec(line)?.[0].length ?? 0;
  const rest = line.length - label;
  return rest <= 3 || linkShare(block) * line.length >= rest * 0.7;
}

const isSentence = (line: string) => /[.!?]["'”’»)]*$/.test(line) && line.length > 60;

/** Some sites write the headlines of other articles, which stand between two paragraphs, in capitals. */
function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  const capitals = line.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 20 && /\s\S+\s/.test(line) && capitals > letters * 0.9;
}

/** A list of tags under its label. */
function dropTags(blocks: Element[], kept: Set<Node>): void {
  for (const [index, block] of blocks.entries()) {
    if (!HEADS_TAGS.test(lineOf(block))) continue;
    drop(block, kept);
    const next = blocks[index + 1];
    if (next && !isSentence(lineOf(next)) && /,/.test(lineOf(next)) && !isHeading(next)) drop(next, kept);
  }
}

/** The headline and the standfirst once more, and the name of the site where it is a heading. */
function dropRepeatedHead(blocks: Element[], kept: Set<Node>, { headline, standfirst }: Head): void {
  const lines = new Set([...standfirst, ...(headline ? [headline] : [])].map(lineOf));
  for (const block of blocks) {
    const isSite = headline !== null && headline !== block && block.localName === "h1" && isOfSite(block);
    if (isSite || lines.has(lineOf(block))) drop(block, kept);
  }
}

function dropRepeatedCaptions(blocks: Element[], kept: Set<Node>): void {
  const captions = new Set<string>();
  for (const block of blocks) {
    const isCaption =
      block.closest("figure, figcaption") !== null ||
      [block, ...around(block)].slice(0, 3).some((element) => /caption|credit/i.test(element.className));
    const line = lineOf(block);
    if (!isCaption || line === "") continue;
    if (captions.has(line)) drop(block, kept);
    captions.add(line);
  }
}

/** Byline and date above the text are details of the article. */
function dropCredits(blocks: Element[], kept: Set<Node>, { headline }: Head): void {
  if (!headline) return;
  for (const block of blocks) {
    const line = lineOf(block);
    if (isCredit(line) || isAboutSection(line) || ADDRESS.test(line) || AGE.test(line)) drop(block, kept);
    else if (line.length > 80 && !block.closest("figure")) return;
  }
}

/** The address of the page, which some sites print above it. */
const ADDRESS = /^https?:\/\/\S+$/i;

/** "Published 2 days ago". */
const AGE = /^(?:\p{L}+ )?\d+ (?:minute|hour|day|week|month|year)s? ago$/iu;

const isAboutSection = (line: string) =>
  line.length <= MAX_LEAD_LENGTH && (dayIn(line) || /\d[./-]\d\d[./-]\d{4}/.test(line)) && STATES_SECTION.test(line);

function drop(block: Element, kept: Set<Node>): void {
  for (const leaf of leavesIn(block)) if (isText(leaf)) kept.delete(leaf);
}
