import type { DocumentNode } from "#domain/document.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { flattened } from "./block-builder.ts";
import { type Context, directionAttribute, within } from "./context.ts";
import { addressOf } from "./marks.ts";
import { addressesIn } from "./srcset.ts";

/** Pictures of at most this width or height, in pixels, are invisible and only count readers. */
const MAX_TRACKER_SIZE = 2;

/** A longer alternative text is a mistake of the site. It is cut, and told as a whole. */
const MAX_ALT_LENGTH = 2000;

/** A figure node that marks where a picture is, or null when the picture has no address, no text and no content. */
export function pictureOf(element: Element, context: Context): DocumentNode | null {
  const words = oneLine(element.getAttribute("alt")) ?? "";
  if (isTracker(element)) {
    context.leftOut.add("tracker", 1, [words]);
    return null;
  }
  const src = sourcesOf(element)
    .map((source) => addressOf(source, context.base))
    .find((address) => address?.startsWith("http"));
  const alt = cutAtGrapheme(words, MAX_ALT_LENGTH);
  if (!src && !alt && !isEmbedded(element)) return null;
  context.leftOut.add("picture", 1, alt === words ? [] : [words]);
  const attrs = { ...(src && { src }), ...(alt && { alt }) };
  return { type: "figure", ...(Object.keys(attrs).length > 0 && { attrs }) };
}

/** A shorter `data:` picture is a placeholder that sites show while the real picture loads. */
const MAX_PLACEHOLDER_LENGTH = 1_000;

/** Whether the picture is part of the file itself, and so has no address. */
function isEmbedded(element: Element): boolean {
  const src = element.getAttribute("src")?.trim() ?? "";
  return (
    element.hasAttribute("data-embedded") || (src.startsWith("data:image/") && src.length > MAX_PLACEHOLDER_LENGTH)
  );
}

/** The emoji that a picture replaces, as on some sites; null when it is a real picture. */
export function emojiOf(element: Element): string | null {
  const alt = element.getAttribute("alt")?.trim() ?? "";
  const isEmoji =
    /^[\p{Emoji}\p{Emoji_Component}]+$/u.test(alt) && /[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(alt);
  return isEmoji ? alt : null;
}

/** A figure: its pictures, one of them with the caption, and its other content (a quotation, a table) as blocks. */
export function figureBlocks(element: Element, context: Context): DocumentNode[] {
  const blocks = context.blocksIn(element.childNodes, { ...within(context, 1), inFigure: true });
  // A caption without a picture belongs to a video or a picture without an address; it stays as a figure.
  if (blocks.length === 1 && blocks[0]?.type === "figureCaption") return [{ type: "figure", content: blocks }];
  const result: (DocumentNode | null)[] = [...blocks];
  for (const [index, caption] of blocks.entries()) {
    if (caption.type !== "figureCaption") continue;
    const owner = pictureFor(index, result);
    const picture = result[owner];
    if (picture) result[owner] = { ...picture, content: [caption] };
    result[index] = picture ? null : asParagraph(caption, context);
  }
  return result.filter((block) => block !== null);
}

export function figureCaption(element: Element, context: Context): DocumentNode[] {
  const content = flattened(context.blocksIn(element.childNodes, within(context, 1)));
  return content.length > 0 ? [{ type: "figureCaption", content }] : [];
}

/** Index of the nearest picture without a caption; pictures before the caption come first. */
function pictureFor(index: number, blocks: (DocumentNode | null)[]): number {
  const isFree = (block: DocumentNode | null) => block?.type === "figure" && !block.content;
  const before = blocks.slice(0, index).findLastIndex(isFree);
  return before >= 0 ? before : blocks.findIndex(isFree);
}

function asParagraph({ content = [] }: DocumentNode, context: Context): DocumentNode {
  const attrs = directionAttribute(context);
  return { type: "paragraph", ...(attrs && { attrs }), content };
}

/** The addresses of an `img`, `src` first. Sites that load pictures lazily, or of several sizes, use other attributes. */
function sourcesOf(element: Element): (string | null)[] {
  const lazy = ["data-src", "data-original", "data-lazy-src"].map((name) => element.getAttribute(name));
  const picture = element.closest("picture");
  const others = picture ? Array.from(picture.querySelectorAll("source")) : [];
  const sets = [element, ...others].flatMap((source) =>
    ["srcset", "data-srcset"].flatMap((name) => [...addressesIn(source.getAttribute(name) ?? "")]),
  );
  return [element.getAttribute("src"), ...lazy, ...sets];
}

function isTracker(element: Element): boolean {
  return ["width", "height"].some((side) => {
    const value = element.getAttribute(side)?.trim() ?? "";
    return /^\d+(px)?$/.test(value) && Number.parseInt(value, 10) <= MAX_TRACKER_SIZE;
  });
}
