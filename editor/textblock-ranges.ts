import type { Node } from "@tiptap/pm/model";
import type { Passage } from "#domain/anchoring/selectors.ts";
import { positionAt } from "./text-positions.ts";

/**
 * The positions of a passage, split at textblocks, because ProseMirror compares decorations over several blocks in every
 * block.
 */
export function textblockRanges(doc: Node, { start, end }: Passage): [from: number, to: number][] {
  const [first, last] = [positionAt(doc, start), positionAt(doc, end)];
  const ranges: [number, number][] = [];
  doc.nodesBetween(first, last, (node, position) => {
    if (!node.isTextblock) return true;
    const [from, to] = [Math.max(first, position + 1), Math.min(last, position + 1 + node.content.size)];
    if (from < to) ranges.push([from, to]);
    return false;
  });
  return ranges;
}
