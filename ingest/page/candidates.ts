import { shortened } from "#domain/graphemes.ts";
import { isInPart, isPart } from "./class-words.ts";
import { around, blockAround, commonAncestor, isText, leavesIn, lineOf, linkShare } from "./page-nodes.ts";
import { elementsBetween, FOREIGN, isClosed, isInterface } from "./rescue.ts";
import { shareIn, shinglesOf, textOf } from "./shingles.ts";

/** A part of a page that may be its article: the texts and media in it that would be read. */
export type Candidate = {
  kept: Set<Node>;
  /** Found by Readability, stated by the page's markup, or everything that can be read. */
  origin: "readability" | "markup" | "page";
};

/** Elements that hold an article, the most explicit first: by their role, and by the classes of common systems. */
const CONTAINERS = [
  "[itemprop~=articleBody]",
  "article",
  "main, [role=main]",
  ".entry-content, .post-content, .article-content, .article-body, .article__body, .story-body, .post-body, .node__content, " +
    ".field--name-body, .mw-parser-output, .markdown-body, .postcontent, .entry, .post, .story, .h-entry, #article, #content",
];

/** An article has at least this many characters; what has fewer is only taken where the page says nothing else. */
const MIN_ARTICLE_LENGTH = 25;

/** Number of containers that are compared. */
const MAX_CONTAINERS = 24;

const MAX_CANDIDATES = 4;

/**
 * The parts of a page that may be its article: what Readability finds, then the elements that the markup names, then all.
 * Parts with the same text are one.
 */
export function candidatesIn(page: Document, found: Set<Node> | null, headline: Element | null): Candidate[] {
  const marked = containersIn(page, headline).map((kept): Candidate => ({ kept, origin: "markup" }));
  const first: Candidate[] = found ? [{ kept: found, origin: "readability" }] : [];
  const whole: Candidate = { kept: new Set(leavesIn(page.body)), origin: "page" };
  const distinct: Candidate[] = [];
  for (const candidate of [...first, ...marked.sort((one, other) => textLength(other.kept) - textLength(one.kept))])
    if (!distinct.some((other) => isSame(other.kept, candidate.kept, headline))) distinct.push(candidate);
  return [...distinct.slice(0, MAX_CANDIDATES), whole];
}

function containersIn(page: Document, headline: Element | null): Set<Node>[] {
  const elements = CONTAINERS.flatMap((selector) => Array.from(page.querySelectorAll(selector)));
  const below = headline && containerBelow(headline);
  const all = [...new Set([...(below ? [below] : []), ...elements])].slice(0, MAX_CONTAINERS);
  return all
    .filter((element) => !element.closest("nav, footer, [hidden]") && !isInPart(element, headline, ...FOREIGN))
    .map(articleIn)
    .filter((kept) => textLength(kept) >= MIN_ARTICLE_LENGTH);
}

/** The lowest element around a headline that has text besides it. */
function containerBelow(headline: Element): Element | null {
  for (const element of around(headline))
    if (lineOf(element).length >= lineOf(headline).length + 2 * MIN_ARTICLE_LENGTH) return element;
  return null;
}

/** What would be read of an element that holds an article: all but its menus, teasers, forms and comments. */
export function articleIn(container: Element): Set<Node> {
  const kept = new Set<Node>();
  for (const leaf of leavesIn(container)) {
    const element = isText(leaf) ? blockAround(leaf) : leaf.parentElement;
    if (!element || !container.contains(element)) continue;
    const inside = elementsBetween(element, container);
    const isOther = inside.some(
      (part) =>
        isClosed(part) ||
        part.localName === "aside" ||
        part.localName === "footer" ||
        isPart(part, ...FOREIGN, "share", "byline"),
    );
    if (isOther) continue;
    if (isText(leaf) && element !== container && (isInterface(lineOf(element)) || linkShare(element) > 0.8)) continue;
    kept.add(leaf);
  }
  return kept;
}

export function textLength(kept: Iterable<Node>): number {
  let length = 0;
  for (const leaf of kept) if (isText(leaf)) length += (leaf.nodeValue ?? "").trim().length;
  return length;
}

/** Whether two parts have the same text. The headline does not count, because it comes into the text of either. */
function isSame(one: ReadonlySet<Node>, other: ReadonlySet<Node>, headline: Element | null): boolean {
  const runsOf = (kept: ReadonlySet<Node>) => shinglesOf(textOf([...kept].filter((leaf) => !headline?.contains(leaf))));
  const [own, others] = [runsOf(one), runsOf(other)];
  return shareIn(own, others) >= 0.9 && shareIn(others, own) >= 0.9;
}

/** Number of words, and how the text begins: what a person needs to choose one. */
export function describe({ kept }: Candidate): { words: number; beginning: string } {
  const text = [...kept]
    .filter(isText)
    .map((leaf) => leaf.nodeValue?.trim() ?? "")
    .join(" ")
    .replace(/\s+/g, " ");
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return { words, beginning: shortened(text, BEGINNING_LENGTH) };
}

const BEGINNING_LENGTH = 160;

/** The element of the article: the lowest one around all of its text. */
export const scopeOf = (kept: ReadonlySet<Node>, body: Element): Element =>
  commonAncestor([...kept].filter(isText)) ?? body;
