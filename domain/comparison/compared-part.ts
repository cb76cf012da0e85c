import type { Passage } from "#domain/anchoring/selectors.ts";
import { type ComparedBlock, type ComparedPiece, compareSideBySide } from "#domain/anchoring/text-comparison.ts";
import type { DocumentNode } from "#domain/document.ts";
import { type Block, blocksOf, formattingOf, type Styled, stylesOf } from "./blocks.ts";

/** One of two texts that are compared. */
export type TextToCompare = { text: string; document: DocumentNode };

/** A block as it is drawn: with its own text, and its styles. */
export type DrawnBlock = Block & {
  index: number;
  text: string;
  pieces: ComparedPiece[];
  styles: Styled[];
  /** The row with the same words on the other side, and the number of its part. */
  movedTo?: { row: number; part: number };
};

/** `index` counts the rows of all parts. */
export type DrawnRow = { index: number; isSame: boolean; from: DrawnBlock[]; to: DrawnBlock[] };

/** Some rows of a comparison. A long comparison has several parts, because a page cannot draw all of it. */
export type ComparedPart = {
  /** From 1. */
  number: number;
  /** How many rows of each part have changed. */
  changes: number[];
  rows: DrawnRow[];
  /** The passages of the two texts that the rows show. */
  from: Passage;
  to: Passage;
};

/** UTF-16 units of both texts in one part, unless a single row has more. */
const MAX_PART_LENGTH = 60_000;
const MAX_PART_ROWS = 400;

/** Pieces of one block that are drawn one by one. */
const MAX_PIECES = 2_000;

/** Compare two texts, and draw one part of the comparison: the last one where there is no part of this number. */
export function comparedPart(from: TextToCompare, to: TextToCompare, wanted: number): ComparedPart {
  const [old, now] = [sideOf(from), sideOf(to)];
  const compared = compareSideBySide({ text: from.text, blocks: old.blocks }, { text: to.text, blocks: now.blocks });
  const rows = compared.map((row) => ({
    ...row,
    isSame: row.isSame && formattingIn(row.old, old) === formattingIn(row.now, now),
  }));
  const parts = partsOf(rows.map((row) => lengthOf(row.old, old) + lengthOf(row.now, now)));
  const partOf = (row: number) => parts.findIndex(({ end }) => row < end) + 1;
  const number = Math.max(1, Math.min(wanted, parts.length));
  const { start, end } = parts[number - 1] ?? { start: 0, end: 0 };
  const drawn = rows.slice(start, end).map((row, at) => ({
    index: start + at,
    isSame: row.isSame,
    from: row.old.map((block) => drawnBlock(block, old, partOf)),
    to: row.now.map((block) => drawnBlock(block, now, partOf)),
  }));
  return {
    number,
    changes: parts.map((part) => rows.slice(part.start, part.end).filter(({ isSame }) => !isSame).length),
    rows: drawn,
    from: passageOf(drawn.flatMap((row) => row.from)),
    to: passageOf(drawn.flatMap((row) => row.to)),
  };
}

type Side = { text: string; blocks: Block[]; styles: Styled[]; formatting: string[] };

function sideOf({ text, document }: TextToCompare): Side {
  const [blocks, styles] = [blocksOf(document), stylesOf(document)];
  return { text, blocks, styles, formatting: formattingOf(text, blocks, styles) };
}

/** Words that are struck out or set in another type are a change too. */
const formattingIn = (blocks: ComparedBlock[], { formatting }: Side) =>
  blocks.map(({ index }) => formatting[index]).join("\n");

const lengthOf = (blocks: ComparedBlock[], { blocks: all }: Side): number =>
  blocks.reduce((sum, { index }) => sum + (all[index]?.end ?? 0) - (all[index]?.start ?? 0), 0);

/** Ranges of rows, from their lengths. */
function partsOf(lengths: number[]): Passage[] {
  const parts: Passage[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const [row, length] of lengths.entries()) {
    const last = parts.at(-1);
    if (last && size + length <= MAX_PART_LENGTH && row - last.start < MAX_PART_ROWS) last.end = row + 1;
    else {
      parts.push({ start: row, end: row + 1 });
      size = 0;
    }
    size += length;
  }
  return parts;
}

function drawnBlock(
  { index, pieces, movedTo }: ComparedBlock,
  { text, blocks, styles }: Side,
  partOf: (row: number) => number,
): DrawnBlock {
  const block = blocks[index] ?? NO_BLOCK;
  return {
    ...block,
    index,
    text: text.slice(block.start, block.end),
    pieces: atMost(MAX_PIECES, pieces),
    styles: styles.filter(({ start, end }) => start < block.end && end > block.start),
    ...(movedTo === undefined ? {} : { movedTo: { row: movedTo, part: partOf(movedTo) } }),
  };
}

const NO_BLOCK: Block = { start: 0, end: 0, look: "paragraph", isQuoted: false, depth: 0, sign: null };

/** The pieces, with all after the first `count` as one. */
function atMost(count: number, pieces: ComparedPiece[]): ComparedPiece[] {
  const [next, last] = [pieces[count], pieces.at(-1)];
  if (!next || !last) return pieces;
  return [...pieces.slice(0, count), { start: next.start, end: last.end, isChanged: true }];
}

function passageOf(blocks: DrawnBlock[]): Passage {
  const [first] = blocks;
  if (!first) return { start: 0, end: 0 };
  return {
    start: Math.min(...blocks.map(({ start }) => start)),
    end: Math.max(...blocks.map(({ end }) => end)),
  };
}
