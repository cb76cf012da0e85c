import type { DocumentAttributes, DocumentNode } from "#domain/document.ts";
import { flattened, isBlank } from "./block-builder.ts";
import { type Context, contextInside, directionAttribute, within } from "./context.ts";
import { isElement, TEXT } from "./dom.ts";
import { isHidden } from "./hidden.ts";

/** A list, or nothing when it is empty. Content between two items belongs to the first, as in browsers. */
export function listBlocks(element: Element, context: Context): DocumentNode[] {
  const inner = within(context, 2);
  const items: DocumentNode[][] = [];
  for (const { item, nodes } of entriesOf(element)) {
    if (item && isHidden(item, context.leftOut)) continue;
    const blocks = context.blocksIn(nodes, item ? contextInside(item, inner) : inner);
    if (item || items.length === 0) items.push(blocks);
    else items.at(-1)?.push(...blocks);
  }
  const isOrdered = element.localName === "ol";
  // An empty item of a numbered list still has a number.
  const content = items
    .filter((blocks) => blocks.length > 0 || isOrdered)
    .map(
      (blocks): DocumentNode => ({ type: "listItem", content: blocks.length > 0 ? blocks : [{ type: "paragraph" }] }),
    );
  if (items.every((blocks) => blocks.length === 0)) return [];
  const attrs = { ...directionAttribute(context), ...(isOrdered && numberingOf(element)) };
  return [{ type: isOrdered ? "orderedList" : "bulletList", ...(Object.keys(attrs).length > 0 && { attrs }), content }];
}

export function definitionBlocks(element: Element, context: Context): DocumentNode[] {
  const content = definitionsIn(element, within(context, 2));
  return content.length > 0 ? [{ type: "definitionList", content }] : [];
}

function definitionsIn(element: Element, context: Context): DocumentNode[] {
  return Array.from(element.childNodes).flatMap((node): DocumentNode[] => {
    // A `div` in a list may wrap a group of terms and descriptions (HTML standard, 4.4.9).
    if (isElement(node) && node.localName === "div") return definitionsIn(node, context);
    const isTerm = isElement(node) && node.localName === "dt";
    const isPart = isTerm || (isElement(node) && node.localName === "dd");
    const blocks = isPart
      ? context.blocksIn(node.childNodes, contextInside(node, context))
      : context.blocksIn([node], context);
    if (blocks.length === 0) return [];
    return isTerm ? termOf(blocks) : [{ type: "definitionDetails", content: blocks }];
  });
}

/** A term is one textblock. Other content in it (a picture, a table) becomes a description after it. */
function termOf(blocks: DocumentNode[]): DocumentNode[] {
  const content = flattened(blocks.filter(({ type }) => type === "paragraph"));
  const others = blocks.filter(({ type }) => type !== "paragraph");
  return [
    ...(content.every(isBlank) ? [] : [{ type: "definitionTerm" as const, content }]),
    ...(others.length > 0 ? [{ type: "definitionDetails" as const, content: others }] : []),
  ];
}

function* entriesOf(list: Element): Generator<{ item: Element | null; nodes: Iterable<Node> }> {
  let loose: Node[] = [];
  for (const node of Array.from(list.childNodes)) {
    if (!isElement(node) || node.localName !== "li") {
      loose.push(node);
      continue;
    }
    if (loose.some(isVisible)) yield { item: null, nodes: loose };
    loose = [];
    yield { item: node, nodes: node.childNodes };
  }
  if (loose.some(isVisible)) yield { item: null, nodes: loose };
}

const isVisible = (node: Node) => isElement(node) || /\S/.test(node.nodeType === TEXT ? (node.textContent ?? "") : "");

function numberingOf(element: Element): DocumentAttributes {
  const start = Number.parseInt(element.getAttribute("start") ?? firstValue(element) ?? "", 10);
  const type = element.getAttribute("type") ?? "";
  return {
    ...(Number.isInteger(start) && start !== 1 && Math.abs(start) < 2 ** 31 && { start }),
    ...(/^[aAiI]$/.test(type) && { type }),
  };
}

const firstValue = (list: Element) =>
  Array.from(list.children)
    .find(({ localName }) => localName === "li")
    ?.getAttribute("value");
