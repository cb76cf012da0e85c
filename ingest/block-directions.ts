import { type Direction, directionOfLetters } from "#domain/direction.ts";
import { type DocumentNode, textblocksOf } from "#domain/document.ts";

/** Blocks that can have a direction of their own. */
const TURNABLE: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  "blockquote",
  "bulletList",
  "orderedList",
  "table",
]);

/**
 * The blocks of an article that is written in the direction `main`. A block with another one has it as `dir`: the one that
 * its source states, or that of most of its letters.
 */
export function withDirections(blocks: DocumentNode[], main: Direction): DocumentNode[] {
  return blocks.map((block) => turned(block, main));
}

function turned(block: DocumentNode, outer: Direction): DocumentNode {
  const own = TURNABLE.has(block.type) ? ownDirection(block, outer) : outer;
  const { dir: _, ...others } = block.attrs ?? {};
  const attrs = own === outer ? others : { ...others, dir: own };
  const { attrs: __, content, ...rest } = block;
  return {
    ...rest,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content && { content: content.map((child) => turned(child, own)) }),
  };
}

/** Blocks with several texts have a direction of their own only if all their texts have it. */
function ownDirection(block: DocumentNode, outer: Direction): Direction {
  const stated = block.attrs?.dir;
  if (stated === "ltr" || stated === "rtl") return stated;
  const texts = textblocksOf({ type: "doc", content: [block] });
  const directions = new Set(texts.map(({ text }) => directionOfLetters(text)).filter((one) => one !== null));
  const [only] = directions;
  return only && directions.size === 1 ? only : outer;
}
