import { type Candidate, textLength } from "./candidates.ts";
import { isPart } from "./class-words.ts";
import { around, isText, leavesIn } from "./page-nodes.ts";
import { shareIn, shinglesOf, textOf } from "./shingles.ts";
import { ASKS_CONSENT } from "./wording.ts";

/** The candidate that is taken for the article, and whether that is certain enough to need no look. */
export type Choice = { chosen: number; isSure: boolean };

/** Of the characters that a candidate or `articleBody` has, this share must be found in the other one. */
const MIN_SHARED = 0.5;

/** Part of the text of the longest element that the markup names as article: with less, Readability found something else. */
const MIN_OF_MARKED = 0.35;

/** Compare what Readability found with what the page states of its article, and take the next candidate where they differ. */
export function choose(
  candidates: Candidate[],
  { body, headline }: { body: string; headline: Element | null },
): Choice {
  const [found] = candidates;
  if (!found || found.origin === "page") return { chosen: 0, isSure: false };
  if (body.length >= MIN_BODY_LENGTH) return byStatedBody(candidates, body);
  const marked = candidates.findIndex(({ origin }) => origin === "markup");
  if (found.origin !== "readability") return { chosen: 0, isSure: true };
  const other = candidates[marked];
  if (isForeign(found.kept, headline)) {
    // No article asks for consent, however long the note is beside a short text.
    const asksConsent = ASKS_CONSENT.test(textOf(found.kept));
    const isLonger = other && (asksConsent || textLength(other.kept) >= MIN_OF_FOREIGN * textLength(found.kept));
    return { chosen: isLonger ? marked : 0, isSure: false };
  }
  const stray = strayFrom(headline, found);
  const beside = stray.length > 0 ? withHeadline(headline, candidates, stray) : -1;
  if (beside > 0) return { chosen: ASKS_CONSENT.test(textOf(stray)) ? beside : 0, isSure: false };
  if (!other || textLength(other.kept) < textLength(found.kept))
    return { chosen: 0, isSure: textLength(found.kept) >= MIN_SURE_LENGTH };
  const [own, others] = [found, other].map(({ kept }) => shinglesOf(textOf(kept))) as [Set<string>, Set<string>];
  // A list of teasers can be marked as articles, so length alone is not enough: the text found must be elsewhere.
  const isElsewhere = shareIn(own, others) < MIN_SHARED;
  const isMissing = shareIn(others, own) < MIN_OF_MARKED;
  if (isElsewhere && isMissing && holds(other.kept, headline)) return { chosen: marked, isSure: false };
  return { chosen: 0, isSure: !isMissing };
}

/** The texts found that stand before the headline, or all where none is beside it; none where they are few. */
function strayFrom(headline: Element | null, { kept }: Candidate): Node[] {
  const scope = headline?.parentElement;
  if (!scope || scope.localName === "body") return [];
  const outside = [...kept].filter((leaf) => isText(leaf) && !scope.contains(leaf));
  const leaves = [...leavesIn(headline.ownerDocument.body)];
  const before = new Set(
    leaves.slice(
      0,
      Math.max(
        0,
        leaves.findIndex((leaf) => headline.contains(leaf)),
      ),
    ),
  );
  const isElsewhere = outside.length === [...kept].filter(isText).length;
  const stray = isElsewhere ? outside : outside.filter((leaf) => before.has(leaf));
  return textLength(stray) >= MIN_OF_FOREIGN * textLength(kept) ? stray : [];
}

/** The part that stands with the headline, with enough text, and without the stray one. -1 when there is none. */
const withHeadline = (headline: Element | null, candidates: Candidate[], stray: Node[]): number =>
  candidates.findIndex(
    ({ kept, origin }) =>
      origin === "markup" &&
      [...kept].some((leaf) => headline?.parentElement?.contains(leaf)) &&
      !stray.some((leaf) => kept.has(leaf)) &&
      textLength(kept) >= MIN_OF_FOREIGN * textLength(stray),
  );

/** A part with less text than this share of what was found is not taken instead of it. */
const MIN_OF_FOREIGN = 0.25;

/** A shorter text may be a teaser. */
const MIN_SURE_LENGTH = 140;

/** A shorter `articleBody` is a summary. */
const MIN_BODY_LENGTH = 200;

/** What Readability found, or a candidate that has far more of the stated text. */
function byStatedBody(candidates: Candidate[], body: string): Choice {
  const wanted = shinglesOf(body);
  const recalls = candidates.map(({ kept }) => shareIn(wanted, shinglesOf(textOf(kept))));
  const [found = 0] = recalls;
  const best = Math.max(...recalls.slice(0, -1));
  if (found >= MIN_RECALL || best < found + MIN_GAIN) return { chosen: 0, isSure: found >= MIN_SHARED };
  return { chosen: recalls.indexOf(best), isSure: best >= MIN_RECALL };
}

/** Share of the stated text in a candidate that is certainly the article, and by how much another one must have more. */
const MIN_RECALL = 0.8;
const MIN_GAIN = 0.2;

/** Whether most of a text stands in a part that is not the article: a note on cookies, a dialog, comments. */
function isForeign(kept: ReadonlySet<Node>, headline: Element | null): boolean {
  const foreign = [...kept].filter((leaf) => isText(leaf) && isInForeignPart(leaf, headline));
  return textLength(foreign) > 0.6 * textLength(kept);
}

const ARTICLE_NAMES = /article|(?:entry|post|story|page|main)[-_]*(?:content|body|text)/i;

function isInForeignPart(leaf: Node, headline: Element | null): boolean {
  let isDoubtful = false;
  for (const element of around(leaf)) {
    if (element.localName === "body" || (headline && element.contains(headline))) return isDoubtful;
    if (isPart(element, "comments", "author", "margin")) return true;
    // Sites name an article after what stands beside it too, such as `article-body overlay-handle`, or `paywall` in it.
    if (/^(article|main)$/.test(element.localName) || ARTICLE_NAMES.test(`${element.className} ${element.id}`))
      return false;
    if (isPart(element, "overlay")) return true;
    isDoubtful ||= isPart(element, "related", "signup", "advert");
  }
  return isDoubtful;
}

/** Whether the headline is in the element around a text, or right before it. */
const holds = (kept: ReadonlySet<Node>, headline: Element | null) =>
  !headline ||
  [...kept].some((leaf) => headline.contains(leaf) || headline.parentElement?.parentElement?.contains(leaf));
