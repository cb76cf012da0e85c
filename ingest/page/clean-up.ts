import { isCredit } from "#ingest/details/headline.ts";
import { isPart } from "./class-words.ts";
import type { Head } from "./head.ts";
import { around, blockAround, isHeading, isText, leavesIn, lineOf, linkShare } from "./page-nodes.ts";
import { ASKS_READER, HEADS_OTHERS, INTERFACE, LEADS_AWAY, LISTS_TAGS, STATES_RIGHTS } from "./wording.ts";

/** A part with more of the kept text than this share is taken for the article, whatever its class says. */
const MAX_FOREIGN_SHARE = 0.3;

/** A longer line that leads to another article is a sentence of this one. */
const MAX_LEAD_LENGTH = 250;

/** Take out what Readability leaves in the article: teasers, calls to subscribe, tags, licence lines, repeated captions. */
export function cleanUp(scope: Element, kept: Set<Node>, head: Head): void {
  dropForeignParts(scope, kept);
  const blocks = keptBlocks(scope, kept, head);
  dropLines(blocks, kept);
  dropRepeatedCaptions(blocks, kept);
  dropCredits(blocks, kept, head);
}

const lengthOf = (leaves: Iterable<Node>) => {
  let length = 0;
  for (const leaf of leaves) if (isText(leaf)) length += lineOf(leaf).length;
  return length;
};

function dropForeignParts(scope: Element, kept: Set<Node>): void {
  const total = lengthOf(kept);
  for (const element of scope.querySelectorAll("div, section, aside, ul, ol, p, form, figure, span")) {
    if (!isPart(element, "related", "signup", "comments", "advert", "tags", "author", "overlay", "share")) continue;
    if (element.querySelector("blockquote") || element.closest("blockquote")) continue;
    const inside = [...leavesIn(element)].filter((leaf) => kept.has(leaf));
    if (inside.length > 0 && lengthOf(inside) <= total * MAX_FOREIGN_SHARE)
      for (const leaf of inside) kept.delete(leaf);
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
  if (LEADS_AWAY.test(line) && line.length <= MAX_LEAD_LENGTH && linksToOthers(line, block)) return true;
  if (LISTS_TAGS.test(line) && links > 0.3) return true;
  return STATES_RIGHTS.test(line) && line.length <= MAX_LEAD_LENGTH && !isHeading(block);
}

/** Whether all of a line but its label is a link: `Read more: The mill burns down`. */
function linksToOthers(line: string, block: Element): boolean {
  const label = LEADS_AWAY.exec(line)?.[0].length ?? 0;
  const rest = line.length - label;
  return rest <= 3 || linkShare(block) * line.length >= rest * 0.7;
}

const isSentence = (line: string) => /[.!?]["'”’»)]*$/.test(line) && line.length > 60;

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
    if (isCredit(line)) drop(block, kept);
    else if (line.length > 80 && !block.closest("figure")) return;
  }
}

function drop(block: Element, kept: Set<Node>): void {
  for (const leaf of leavesIn(block)) if (isText(leaf)) kept.delete(leaf);
}
