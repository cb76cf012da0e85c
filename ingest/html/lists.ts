import type { DocumentAttributes, DocumentNode } from "#domain/document.ts";
import { counterText, separatorAfter } from "#ingest/list-counters.ts";
import { flattened, isBlank } from "./block-builder.ts";
import { type Context, contextInside, directionAttribute, within } from "./context.ts";
import { isElement, TEXT } from "./dom.ts";
import { isHidden } from "./hidden.ts";
import { hidesNumbers, type Numbered, numbersOf } from "./numbering.ts";

type Item = { blocks: DocumentNode[]; number: Numbered | null };

/**
 * A list, or nothing when it is empty. Content between two items belongs to the first, as in browsers. A list whose items
 * change from figures to letters becomes several. Numbers in another script are words of the items, because no list of
 * the document has them.
 */
export function listBlocks(element: Element, context: Context): DocumentNode[] {
  const isOrdered = element.localName === "ol" && !hidesNumbers(element);
  const { before, items } = itemsOf(element, isOrdered, within(context, 2));
  if ([before, ...items.map(({ blocks }) => blocks)].every((blocks) => blocks.length === 0)) return [];
  if (!isOrdered) {
    const shown = [{ blocks: before, number: null }, ...items].filter(({ blocks }) => blocks.length > 0);
    return [listOf("bulletList", directionAttribute(context) ?? {}, shown)];
  }
  const lists: Item[][] = [];
  for (const item of items) {
    if (lists.at(-1)?.at(-1)?.number?.type === item.number?.type) lists.at(-1)?.push(item);
    else lists.push([item]);
  }
  return [
    ...before,
    ...lists.flatMap((list) =>
      isInOtherScript(list)
        ? list.flatMap(numberedBlocks)
        : [listOf("orderedList", { ...directionAttribute(context), ...startOf(list) }, list)],
    ),
  ];
}

function itemsOf(element: Element, isOrdered: boolean, inner: Context): { before: DocumentNode[]; items: Item[] } {
  const entries = [...entriesOf(element)];
  const shown = entries.flatMap(({ item }) => (item && !isHidden(item, inner.leftOut) ? [item] : []));
  const numbers = isOrdered ? numbersOf(element, shown) : [];
  const before: DocumentNode[] = [];
  const items: Item[] = [];
  for (const { item, nodes } of entries) {
    if (item && !shown.includes(item)) continue;
    const blocks = inner.blocksIn(nodes, item ? contextInside(item, inner) : inner);
    if (item) items.push({ blocks, number: numbers[items.length] ?? null });
    else (items.at(-1)?.blocks ?? before).push(...blocks);
  }
  return { before, items };
}

/** An empty item of a numbered list still has a number. Only a number that does not follow the last one is stored. */
function listOf(type: "orderedList" | "bulletList", attrs: DocumentAttributes, items: Item[]): DocumentNode {
  const content = items.map(({ blocks, number }, index): DocumentNode => {
    const last = items[index - 1]?.number;
    const value = number && last && number.value !== last.value + 1 ? { value: number.value } : null;
    return {
      type: "listItem",
      ...(value && { attrs: value }),
      content: blocks.length > 0 ? blocks : [{ type: "paragraph" }],
    };
  });
  return { type, ...(Object.keys(attrs).length > 0 && { attrs }), content };
}

const isInOtherScript = ([first]: Item[]) => first?.number != null && otherScript(first.number) !== null;

const otherScript = ({ value, type }: Numbered) => counterText(value, type);

/** The blocks of an item, with its number before its first words. */
function numberedBlocks({ blocks, number }: Item): DocumentNode[] {
  const counter = number ? (otherScript(number) ?? String(number.value)) : "";
  const label: DocumentNode = { type: "text", text: counter + separatorAfter(counter) };
  const [first, ...others] = blocks;
  if (first?.type !== "paragraph") return [{ type: "paragraph", content: [label] }, ...blocks];
  const [start, ...rest] = first.content ?? [];
  const isPlain = start?.text !== undefined && start.marks === undefined;
  const words = isPlain ? [{ ...start, text: `${label.text}${start.text}` }] : [label, ...(start ? [start] : [])];
  return [{ ...first, content: [...words, ...rest] }, ...others];
}

function startOf([first]: Item[]): DocumentAttributes {
  const { value = 1, type = "1" } = first?.number ?? {};
  return { ...(value !== 1 && { start: value }), ...(type !== "1" && { type }) };
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
