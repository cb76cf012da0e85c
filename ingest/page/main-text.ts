import { Readability } from "@mozilla/readability";
import { isElement, TEXT } from "#ingest/html/dom.ts";
import { HIDDEN_STYLE } from "#ingest/html/hidden.ts";
import { around, isBlock, isMedia, leavesIn } from "./page-nodes.ts";
import { parsePage } from "./parse-page.ts";

/** Numbers the elements of a page, so that those in the result of Readability are found in the page as it was. */
const NUMBER = "data-galley-element";

/** Shorter texts are not searched for outside their block, because they can occur there by chance. */
const MIN_SEARCH_LENGTH = 20;

/** Limit of characters to search (0.2 s). Above it, texts that Readability joined are not found. */
const MAX_SEARCHED_CHARACTERS = 200_000_000;

/** What Readability makes of a page, by the numbers of the elements that its texts and media stand in. */
export type MainText = {
  texts: Map<number, Set<string>>;
  elements: Set<number>;
  media: Map<number, { src: string | null; srcset: string | null }>;
  details: {
    title: string | undefined;
    byline: string | undefined;
    siteName: string | undefined;
    publishedTime: string | undefined;
  };
  direction: string | null;
};

/** The article that Readability finds in a page; null when it finds no text. It changes its tree, so it gets its own. */
export function mainTextOf(source: string): MainText | null {
  const page = parsePage(source);
  for (const [number, element] of elementsOf(page).entries()) element.setAttribute(NUMBER, String(number));
  // Readability 0.6 mistakes formulas for menus, because MathJax gives them the class `CtxtMenu`.
  for (const formula of page.querySelectorAll("mjx-container, .MathJax")) formula.removeAttribute("class");
  // It removes every footer, but the footer of a quotation names its author.
  for (const footer of page.querySelectorAll("blockquote footer")) {
    const block = page.createElement("div");
    block.append(...footer.childNodes);
    footer.replaceWith(block);
  }
  const article = new Readability(page, { serializer: (node) => node as Element, keepClasses: true }).parse();
  if (!article?.content || !/\S/.test(article.textContent ?? "")) return null;
  return { ...contentOf(article.content), details: detailsOf(article), direction: article.dir ?? null };
}

/** The texts and media of `page` that are in the main text. */
export function keptIn(page: Document, { texts, media, elements }: MainText): Set<Node> {
  // A text is parted at its entities when it is parsed.
  page.normalize();
  const numbers = new Map(elementsOf(page).map((element, number) => [element, number]));
  let searched = 0;
  // Readability parses a page again when it finds little, which joins texts that only a comment or a script parted.
  const isInside = (text: string, strings: Set<string>) => {
    for (const string of strings) {
      searched += string.length;
      if (searched > MAX_SEARCHED_CHARACTERS) return false;
      if (string.includes(text)) return true;
    }
    return false;
  };
  const isDropped = (element: Element) =>
    ![element, ...element.querySelectorAll("*")].some((inside) => elements.has(numbers.get(inside) ?? -1));
  const isKept = (node: Node) => {
    if (isMedia(node)) return media.has(numbers.get(node as Element) ?? -1);
    const text = withoutSpace(node);
    // A text that Readability took for hidden is often the same as a visible one.
    if ([...around(node)].some((element) => isHidden(element) && isDropped(element))) return false;
    let mayBeJoined = true;
    for (const element of around(node)) {
      const strings = texts.get(numbers.get(element) ?? -1);
      if (strings?.has(text) || (strings && mayBeJoined && isInside(text, strings))) return true;
      mayBeJoined &&= !isBlock(element) || (!strings && text.length >= MIN_SEARCH_LENGTH);
    }
    return false;
  };
  const kept = new Set([...leavesIn(page.body)].filter(isKept));
  for (const leaf of kept) show(leaf);
  return kept;
}

const isHidden = (element: Element) =>
  element.hasAttribute("hidden") || HIDDEN_STYLE.test(element.getAttribute("style") ?? "");

/** Many pages hide their article until scripts run. Readability reads it then, because it finds no other text. */
function show(leaf: Node): void {
  for (const element of around(leaf)) {
    if (!isHidden(element)) continue;
    element.removeAttribute("hidden");
    element.removeAttribute("style");
  }
}

/** Give the pictures of `page` the addresses that Readability found for those that load lazily. */
export function completePictures(page: Document, { media }: MainText): void {
  const elements = elementsOf(page);
  for (const [number, { src, srcset }] of media) {
    const element = elements[number];
    const shown = element?.closest("noscript")?.previousElementSibling ?? element;
    const picture = shown?.localName === "img" ? shown : shown?.querySelector("img");
    if (src) picture?.setAttribute("src", src);
    if (srcset) picture?.setAttribute("srcset", srcset);
  }
}

const withoutSpace = (node: Node) => (node.nodeType === TEXT ? (node.nodeValue ?? "").replace(/\s+/g, "") : "");

const elementsOf = (page: Document): Element[] => Array.from(page.querySelectorAll("*"));

function contentOf(root: Element): Pick<MainText, "texts" | "elements" | "media"> {
  const texts: MainText["texts"] = new Map();
  const media: MainText["media"] = new Map();
  const elements: MainText["elements"] = new Set();
  const visit = (node: Element, owner: number) => {
    // A text that is parsed again is parted at its entities, or joined with the next one.
    let text = "";
    const endText = () => {
      if (text !== "") texts.set(owner, (texts.get(owner) ?? new Set()).add(text));
      text = "";
    };
    for (const child of node.childNodes) {
      if (!isElement(child)) {
        text += withoutSpace(child);
        continue;
      }
      endText();
      const own = child.getAttribute(NUMBER);
      if (own !== null) elements.add(Number(own));
      if (isMedia(child) && own !== null)
        media.set(Number(own), { src: child.getAttribute("src"), srcset: child.getAttribute("srcset") });
      visit(child, own === null ? owner : Number(own));
    }
    endText();
  };
  visit(root, BODY);
  return { texts, elements, media };
}

/** `html`, around all elements: Readability makes new elements for text that stands in none of its own. */
const BODY = 0;

const detailsOf = ({
  title,
  byline,
  siteName,
  publishedTime,
}: { [key in "title" | "byline" | "siteName" | "publishedTime"]?: string | null | undefined }) => ({
  title: title ?? undefined,
  byline: byline ?? undefined,
  siteName: siteName ?? undefined,
  publishedTime: publishedTime ?? undefined,
});
