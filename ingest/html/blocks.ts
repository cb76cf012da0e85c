import type { DocumentNode } from "#domain/document.ts";
import { ownValue } from "#domain/own-value.ts";
import { BlockBuilder } from "./block-builder.ts";
import { codeBlocks } from "./code.ts";
import { type Context, contextInside, directionAttribute, isTooDeep, within } from "./context.ts";
import { CDATA, isElement, TEXT } from "./dom.ts";
import { definitionBlocks, listBlocks } from "./lists.ts";
import { marksInside } from "./marks.ts";
import { isLeftOut } from "./omitted-elements.ts";
import { emojiOf, figureBlocks, figureCaption, pictureOf } from "./pictures.ts";
import { tableBlocks } from "./tables.ts";

type Reader = (element: Element, context: Context) => DocumentNode[];

/** Elements that become a specific kind of block. */
const READERS: Record<string, Reader> = {
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, heading])),
  ul: listBlocks,
  ol: listBlocks,
  menu: listBlocks,
  dl: definitionBlocks,
  table: tableBlocks,
  blockquote,
  pre: codeBlocks,
  figure: figureBlocks,
  hr: () => [{ type: "horizontalRule" }],
};

/** Elements that only separate their content from the text before and after it (HTML standard, 15.3). */
const PLAIN_BLOCKS = new Set(
  (
    "address article aside body center dd details dialog dir div dt fieldset figcaption footer form frameset header hgroup html legend " +
    "li main noframes optgroup option p search section summary caption tbody td tfoot th thead tr"
  ).split(" "),
);

const SHOWN_AS_BLOCK = /(^|;)\s*display\s*:\s*(block|flex|grid|list-item|table)\s*(;|$|!)/i;

/** The visible content of these nodes, as blocks. */
export function blocksIn(nodes: Iterable<Node>, context: Context): DocumentNode[] {
  const builder = new BlockBuilder();
  for (const node of Array.from(nodes)) read(node, context, builder);
  builder.close(directionAttribute(context));
  return builder.blocks;
}

function read(node: Node, context: Context, builder: BlockBuilder): void {
  if (node.nodeType === TEXT || node.nodeType === CDATA) readText(node.nodeValue ?? "", context, builder);
  else if (isElement(node)) readElement(node, context, builder);
}

function readText(text: string, { marks, preservesLineBreaks }: Context, builder: BlockBuilder): void {
  const lines = preservesLineBreaks ? text.split("\n") : [text];
  for (const [index, line] of lines.entries()) {
    if (index > 0) builder.addBreak();
    builder.addText(line, marks);
  }
}

function readElement(element: Element, context: Context, builder: BlockBuilder): void {
  const name = element.localName;
  const reader = ownValue(READERS, name);
  if (isLeftOut(element, context)) return;
  if (name === "br") builder.addBreak();
  else if (name === "img" || name === "image") readPicture(element, context, builder);
  else if (name === "figcaption" && context.inFigure)
    builder.close(directionAttribute(context), figureCaption(element, context));
  else if (reader && !isTooDeep(context)) {
    builder.close(directionAttribute(context));
    const inner = contextInside(element, context);
    builder.close(undefined, reader(element, inner));
  } else if (reader || PLAIN_BLOCKS.has(name) || SHOWN_AS_BLOCK.test(element.getAttribute("style") ?? "")) {
    readPlainBlock(element, context, builder);
  } else {
    const inner = {
      ...contextInside(element, context),
      direction: context.direction,
      isDirectionStated: context.isDirectionStated,
      marks: marksInside(element, context),
    };
    for (const child of Array.from(element.childNodes)) read(child, inner, builder);
  }
}

function readPlainBlock(element: Element, context: Context, builder: BlockBuilder): void {
  builder.close(directionAttribute(context));
  const inner = contextInside(element, context);
  for (const child of Array.from(element.childNodes)) read(child, inner, builder);
  builder.close(directionAttribute(inner));
}

function readPicture(element: Element, context: Context, builder: BlockBuilder): void {
  const emoji = emojiOf(element);
  const picture = emoji ? null : pictureOf(element, context);
  if (emoji) builder.addText(emoji, context.marks);
  if (picture) builder.addPicture(picture);
}

/** A heading. Content that is not text (a picture, a list) comes before or after it. */
function heading(element: Element, context: Context): DocumentNode[] {
  const level = Number(element.localName.slice(1));
  return context
    .blocksIn(element.childNodes, within(context, 1))
    .map((block) =>
      block.type === "paragraph" ? { ...block, type: "heading", attrs: { ...block.attrs, level } } : block,
    );
}

function blockquote(element: Element, context: Context): DocumentNode[] {
  const content = context.blocksIn(element.childNodes, within(context, 1));
  const attrs = directionAttribute(context);
  return content.length > 0 ? [{ type: "blockquote", ...(attrs && { attrs }), content }] : [];
}
