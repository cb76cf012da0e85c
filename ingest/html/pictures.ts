import type { DocumentNode } from "#domain/document.ts";
import { type Context, directionAttribute, within } from "./context.ts";
import { flattened } from "./flow.ts";
import { addressOf } from "./marks.ts";

/** Pictures at most this wide or high, in pixels, show nothing: they count readers. */
const TRACKER_SIZE = 2;

/** Longest alternative text kept; a longer one is a mistake of the site. */
const LONGEST_ALT = 2000;

/** The place of a picture, or null when there is nothing to keep. */
export function pictureOf(element: Element, context: Context): DocumentNode | null {
  if (isTracker(element)) {
    context.leftOut.add("tracker");
    return null;
  }
  const src = sourcesOf(element)
    .map((source) => addressOf(source, context.base))
    .find((address) => address?.startsWith("http"));
  const alt = oneLine(element.getAttribute("alt"))
    .slice(0, LONGEST_ALT)
    .replace(/\p{Surrogate}$/u, "");
  if (!src && !alt && !isEmbedded(element)) return null;
  context.leftOut.add("picture");
  const attrs = { ...(src && { src }), ...(alt && { alt }) };
  return { type: "figure", ...(Object.keys(attrs).length > 0 && { attrs }) };
}

/** Longest picture written out in a page that stands for nothing: what pages show while the real one is on its way. */
const LONGEST_PLACEHOLDER = 1_000;

/** Whether a picture is in the file itself: it has a place, though no address. */
function isEmbedded(element: Element): boolean {
  const src = element.getAttribute("src")?.trim() ?? "";
  return element.hasAttribute("data-embedded") || (src.startsWith("data:image/") && src.length > LONGEST_PLACEHOLDER);
}

/** The emoji that a picture stands for, as some sites write them; null when it is a real picture. */
export function emojiOf(element: Element): string | null {
  const alt = element.getAttribute("alt")?.trim() ?? "";
  const isEmoji =
    /^[\p{Emoji}\p{Emoji_Component}]+$/u.test(alt) && /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(alt);
  return isEmoji ? alt : null;
}

/** A figure: its pictures with the caption on one of them, and whatever else it holds (a quotation, a table) as blocks. */
export function figureBlocks(element: Element, context: Context): DocumentNode[] {
  const blocks = context.blocksIn(element.childNodes, { ...within(context, 1), inFigure: true });
  // A caption alone is that of a video or a picture without address: its place is kept all the same.
  if (blocks.length === 1 && blocks[0]?.type === "figureCaption") return [{ type: "figure", content: blocks }];
  const settled: (DocumentNode | null)[] = [...blocks];
  for (const [index, caption] of blocks.entries()) {
    if (caption.type !== "figureCaption") continue;
    const owner = pictureFor(index, settled);
    const picture = settled[owner];
    if (picture) settled[owner] = { ...picture, content: [caption] };
    settled[index] = picture ? null : asParagraph(caption, context);
  }
  return settled.filter((block) => block !== null);
}

export function figureCaption(element: Element, context: Context): DocumentNode[] {
  const content = flattened(context.blocksIn(element.childNodes, within(context, 1)));
  return content.length > 0 ? [{ type: "figureCaption", content }] : [];
}

/** Index of the nearest picture without a caption: those before count first. */
function pictureFor(index: number, blocks: (DocumentNode | null)[]): number {
  const isFree = (block: DocumentNode | null) => block?.type === "figure" && !block.content;
  const before = blocks.slice(0, index).findLastIndex(isFree);
  return before >= 0 ? before : blocks.findIndex(isFree);
}

function asParagraph({ content = [] }: DocumentNode, context: Context): DocumentNode {
  const attrs = directionAttribute(context);
  return { type: "paragraph", ...(attrs && { attrs }), content };
}

/** The addresses an `img` gives, the usual one first; sites that load pictures late keep them elsewhere. */
function sourcesOf(element: Element): (string | null)[] {
  const sets = ["srcset", "data-srcset"].map(
    (name) =>
      element
        .getAttribute(name)
        ?.trim()
        .split(/[\s,]+/)[0] ?? null,
  );
  const late = ["data-src", "data-original", "data-lazy-src"].map((name) => element.getAttribute(name));
  return [element.getAttribute("src"), ...late, ...sets];
}

function isTracker(element: Element): boolean {
  return ["width", "height"].some((side) => {
    const value = element.getAttribute(side)?.trim() ?? "";
    return /^\d+(px)?$/.test(value) && Number.parseInt(value, 10) <= TRACKER_SIZE;
  });
}

const oneLine = (value: string | null) => (value ?? "").replace(/\s+/g, " ").trim();
