import { isCredit } from "#ingest/details/headline.ts";
import { isElement } from "#ingest/html/dom.ts";
import { isInPart, isPart } from "./class-words.ts";
import { blockAround, commonAncestor, isHeading, isText, leavesIn, lineOf, linkShare } from "./page-nodes.ts";

/** The headline of a page and its standfirst, as the page shows them. */
export type Head = { headline: Element | null; standfirst: Element[] };

/** What a page states about its head, which decides between several headings. */
export type StatedHead = {
  titles: string[];
  descriptions: string[];
  outlets: string[];
  body: string;
  isForSubscribers: boolean;
};

const MAX_HEADLINE_LENGTH = 400;
const MAX_STANDFIRST_LENGTH = 1200;
const MIN_STANDFIRST_LENGTH = 20;

/** Number of texts below a headline in which a standfirst is looked for. */
const MAX_TEXTS_BETWEEN = 60;

/** Find the headline above the kept text, and the standfirst between both. */
export function headOf(page: Document, kept: ReadonlySet<Node>, stated: StatedHead): Head {
  const leaves = [...leavesIn(page.body)];
  const headline = headlineIn(page, leaves, kept, stated);
  return { headline, standfirst: headline ? standfirstBelow(headline, leaves, kept, stated) : [] };
}

function headlineIn(page: Document, leaves: Node[], kept: ReadonlySet<Node>, stated: StatedHead): Element | null {
  const order = new Map(leaves.map((leaf, index) => [leaf, index]));
  const body = leaves.filter((leaf) => kept.has(leaf) && isText(leaf));
  // Most of the text comes after its headline.
  const middle = body[Math.floor(body.length / 2)] ?? null;
  const outlets = stated.outlets.map(normalized);
  const candidates = Array.from(page.querySelectorAll(HEADLINES)).filter((element) => {
    const line = lineOf(element);
    const first = [...leavesIn(element)].find(isText);
    const isAbove = first && middle && (order.get(first) ?? 0) <= (order.get(middle) ?? 0);
    return (
      isAbove && line.length <= MAX_HEADLINE_LENGTH && !outlets.includes(normalized(line)) && isShown(element, middle)
    );
  });
  const headings = candidates.filter(({ localName }) => localName === "h1");
  return (
    firstOf(stated.titles.flatMap((title) => matching(candidates, normalized(title)))) ??
    (headings.length === 1 && !isOfSite(headings[0]) ? (headings[0] ?? null) : null)
  );
}

/** The elements that show this title, those with exactly its words first, and headings before others. */
function matching(candidates: Element[], title: string): Element[] {
  const rank = (element: Element) =>
    (normalized(lineOf(element)) === title ? 0 : 10) + (element.localName === "h1" ? 0 : isHeading(element) ? 1 : 2);
  return candidates
    .filter((element) => title !== "" && isSameTitle(normalized(lineOf(element)), title))
    .sort((one, other) => rank(one) - rank(other));
}

const firstOf = (elements: Element[]) => elements[0] ?? null;

const HEADLINES =
  "h1, h2, h3, [itemprop~=headline], [class*=headline], [class*=entry-title], [class*=article-title], [class*=post-title]";

const HIDING =
  "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none'], [style*='visibility:hidden'], " +
  "[style*='visibility: hidden'], noscript, template, nav, footer, dialog";

const isShown = (element: Element, text: Node | null) =>
  !element.closest(HIDING) && !isInPart(element, text, "comments", "related", "overlay", "menu", "signup");

/** Many sites have their own name as first heading, with a link to the front page. */
export const isOfSite = (heading: Element | undefined) =>
  /^(\/|https?:\/\/[^/]+\/?)$/.test(
    (heading?.querySelector("a[href]") ?? heading?.closest("a[href]"))?.getAttribute("href")?.trim() ?? "",
  );

function standfirstBelow(headline: Element, leaves: Node[], kept: ReadonlySet<Node>, { descriptions }: StatedHead) {
  const last = [...leavesIn(headline)].at(-1);
  const start = last ? leaves.indexOf(last) + 1 : 0;
  const found = new Set<Element>();
  for (const leaf of leaves.slice(start, start + MAX_TEXTS_BETWEEN)) {
    if (!isText(leaf)) continue;
    const block = blockAround(leaf);
    if (!block || found.has(block)) continue;
    if (kept.has(leaf) && !isHeading(block)) {
      // The text has begun, unless this is a caption or a date.
      if (lineOf(block).length >= MIN_STANDFIRST_LENGTH && !block.closest("figure")) break;
      continue;
    }
    if (isStandfirst(block, headline, descriptions.map(normalized))) found.add(block);
  }
  return [...found];
}

function isStandfirst(block: Element, headline: Element, descriptions: string[]): boolean {
  const line = lineOf(block);
  if (line.length < MIN_STANDFIRST_LENGTH || line.length > MAX_STANDFIRST_LENGTH) return false;
  if (linkShare(block) > 0.5 || isCredit(line) || block.closest(HIDING) || block.closest("figure, button, form"))
    return false;
  const key = normalized(line);
  if (
    descriptions.some((text) => text.length > MIN_STANDFIRST_LENGTH && (key.startsWith(text) || text.startsWith(key)))
  )
    return true;
  const scope = commonAncestor([block, headline]);
  const own = [block, ...ancestorsBelow(block, scope)];
  if (own.some((element) => isPart(element, ...NEVER_STANDFIRST))) return false;
  if (
    own.some(
      (element) =>
        isPart(element, "standfirst") || /description|alternativeHeadline/.test(element.getAttribute("itemprop") ?? ""),
    )
  )
    return true;
  if (own.some((element) => isPart(element, "byline"))) return false;
  const isBeside = own.length <= 2 && !own.some(({ localName }) => localName === "aside" || localName === "ul");
  return isBeside && (isHeading(block) ? SENTENCE_LIKE.test(line) : ENDS_SENTENCE.test(line));
}

const NEVER_STANDFIRST = [
  "related",
  "share",
  "signup",
  "advert",
  "tags",
  "menu",
  "comments",
  "overlay",
  "author",
] as const;

/** A deck of a few words could be a heading of the text, or the name of a column. */
const SENTENCE_LIKE = /\S+(\s+\S+){4}|[。！？\p{Script=Han}]{8}/u;
const ENDS_SENTENCE = /[.!?…。！？।۔]["'”’»)\]]*$/u;

function ancestorsBelow(block: Element, scope: Element | null): Element[] {
  const elements: Element[] = [];
  for (let element = block.parentElement; element && element !== scope; element = element.parentElement)
    elements.push(element);
  return elements;
}

/** Titles are repeated with other quotation marks, or with the name of the site after them. */
function isSameTitle(line: string, title: string): boolean {
  if (line === title) return true;
  if (line.length < 8) return title.startsWith(`${line} `) && title.length < line.length * 4;
  if (title.includes(line) || (title.length >= 8 && line.includes(title))) return true;
  const [own, other] = [new Set(line.split(" ")), new Set(title.split(" "))];
  const shared = [...own].filter((word) => other.has(word)).length;
  return shared >= 4 && shared / Math.max(own.size, other.size) >= 0.6;
}

const normalized = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Add the head to what is kept. A headline that is no heading in the page becomes one. */
export function keepHead(page: Document, kept: Set<Node>, { headline, standfirst }: Head): void {
  for (const element of standfirst) for (const leaf of leavesIn(element)) if (isText(leaf)) kept.add(leaf);
  if (!headline) return;
  for (const leaf of leavesIn(headline)) if (isText(leaf)) kept.add(leaf);
  if (isHeading(headline) || headline.querySelector("h1, h2, h3")) return;
  const heading = page.createElement("h1");
  heading.append(...headline.childNodes);
  if (isElement(headline)) headline.append(heading);
}
