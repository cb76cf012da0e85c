import type { Node } from "@tiptap/pm/model";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";
import { TEXTBLOCK_SEPARATOR } from "#domain/document.ts";

/** The textblocks of a document in reading order: start of their content (offset, position) and its length. */
type Index = { text: string; offsets: number[]; positions: number[]; lengths: number[] };

/** The plain text to which offsets refer; equal to `canonicalText` of the same document as JSON. */
export const articleText = (doc: Node): string => indexOf(doc).text;

/**
 * The ProseMirror position of an offset. An offset between two textblocks gives the end of the first one, and an offset
 * outside the text the nearest end. In a document without textblocks the position is always 0.
 */
export function positionAt(doc: Node, offset: number): number {
  const { offsets, positions, lengths } = indexOf(doc);
  const block = lastAtOrBefore(offsets, offset);
  return (positions[block] ?? 0) + Math.min(Math.max(0, offset - (offsets[block] ?? 0)), lengths[block] ?? 0);
}

/**
 * The offset of a ProseMirror position: the inverse of `positionAt` inside textblocks. A position between textblocks
 * gives the start of the next one, or with `side` "before" the end of the previous one; if there is none, the nearest.
 */
export function offsetAt(doc: Node, position: number, side: "before" | "after" = "after"): number {
  const { text, offsets, positions, lengths } = indexOf(doc);
  const block = lastAtOrBefore(positions, position);
  const within = position - (positions[block] ?? 0);
  if (within < 0) return 0;
  const length = lengths[block] ?? 0;
  if (within <= length) return (offsets[block] ?? 0) + within;
  return side === "before" ? (offsets[block] ?? 0) + length : (offsets[block + 1] ?? text.length);
}

/** The passage of a selection, or null when the selection has no character. */
export function passageBetween(doc: Node, from: number, to: number): Passage | null {
  const start = offsetAt(doc, Math.min(from, to), "after");
  const end = offsetAt(doc, Math.max(from, to), "before");
  return start < end ? { start, end } : null;
}

/** A cache. Documents are immutable, so an index is valid as long as its document exists. */
const indexes = new WeakMap<Node, Index>();

function indexOf(doc: Node): Index {
  const known = indexes.get(doc);
  if (known) return known;
  const texts: string[] = [];
  const index: Index = { text: "", offsets: [], positions: [], lengths: [] };
  let offset = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, "\n");
    texts.push(text);
    index.offsets.push(offset);
    index.positions.push(position + 1);
    index.lengths.push(text.length);
    offset += text.length + TEXTBLOCK_SEPARATOR.length;
    return false;
  });
  index.text = texts.join(TEXTBLOCK_SEPARATOR);
  indexes.set(doc, index);
  return index;
}

/** Index of the last of the ascending `values` that is not greater than `value`; 0 when there is none. */
const lastAtOrBefore = (values: number[], value: number): number =>
  Math.max(0, firstWhere(values.length, (index) => (values[index] ?? 0) > value) - 1);
