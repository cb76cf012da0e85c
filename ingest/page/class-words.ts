import { byName } from "#ingest/html/dom.ts";
import { around } from "./page-nodes.ts";

/** What a part of a page is, by the words that sites use in the classes, ids and roles of its elements. */
const PARTS = byName({
  overlay:
    "cookie cookies consent gdpr ccpa privacy dialog alertdialog modal popup lightbox overlay onetrust didomi cmp offcanvas " +
    "splash interstitial adblock",
  comments: "comment comments commentlist disqus livefyre respond replies discussion",
  author: "bio biography authorbox authorbio aboutauthor",
  related:
    "related relateds recommended recommendation recommendations recirc recirculation trending popular mostread outbrain " +
    "taboola zergnet promo promos promotion upsell teaser teasers readmore seealso morefrom morenews mostpopular",
  share: "share sharing sharebar sharedaddy social addthis addtoany",
  signup: "newsletter newsletters subscribe subscription signup paywall regwall piano donate donation membership",
  advert: "ad ads advert adverts advertisement advertising advertorial sponsor sponsored adsense dfp adslot",
  tags: "tags taglist tagcloud topics keywords categories breadcrumb breadcrumbs hashtags",
  menu: "nav navigation navbar navi menu menubar pagination pager toolbar skiplink skip masthead contentinfo search",
  margin: "sidebar widget widgets footer colophon copyright complementary",
  player: "video player jwplayer videojs brightcove podcast audio vjs",
  standfirst:
    "lead lede leadin standfirst subtitle subtitel subhead subheading subheadline subline dek deck intro introduction excerpt summary " +
    "chapo chapeau sottotitolo bajada copete entradilla ingress manchet vorspann anons abstract tagline teasertext " +
    "sumario olho linhafina preamble strapline",
  byline: "byline author authors dateline writtenby credit credits timestamp date pubdate time postmeta meta published",
});
export type Part = typeof PARTS extends Map<string, infer Name> ? Name : never;

const known = new WeakMap<Element, Set<Part>>();

/** The parts that the element itself is named after. */
export function partsOf(element: Element): Set<Part> {
  const parts = known.get(element) ?? findParts(element);
  known.set(element, parts);
  return parts;
}

function findParts(element: Element): Set<Part> {
  const names = ["class", "id", "role"].map((name) => element.getAttribute(name) ?? "").join(" ");
  const parts = new Set<Part>();
  for (const name of names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/\s+/)) {
    // Such names state what an element has beside it: `has-sidebar`, `no-comments`.
    if (/^(has|with|no|without|is)[^a-z]/.test(name)) continue;
    const words = name.split(/[^a-z]+/);
    // Two words can be one name: `read-more`, `linha-fina`.
    for (const [index, word] of words.entries()) {
      const part = PARTS.get(word) ?? PARTS.get(word + (words[index + 1] ?? ""));
      if (part) parts.add(part);
    }
  }
  return parts;
}

export const isPart = (element: Element, ...wanted: Part[]) => {
  const parts = partsOf(element);
  return wanted.some((part) => parts.has(part));
};

/** Whether a node is in such a part of the page, one that does not hold the `text` of the article too. */
export function isInPart(node: Node, text: Node | null, ...wanted: Part[]): boolean {
  for (const element of around(node)) {
    if (element.localName === "body" || (text && element.contains(text))) return false;
    if (isPart(element, ...wanted)) return true;
  }
  return false;
}
