import type { Passage } from "./selectors.ts";
import { GONE } from "./words/alignment.ts";
import { type Comparison, compareTexts, weightOf, wordsOf } from "./words/comparison.ts";
import type { WordRange, Words } from "./words/words.ts";

/** Part of a block. `isChanged`: cut on the old side, added on the new side. */
export type ComparedPiece = Passage & { isChanged: boolean };

/** One block of text; its pieces are in order and without gaps. */
export type ComparedBlock = {
  /** Index of the block in its text. */
  index: number;
  pieces: ComparedPiece[];
  /** Index of the row that has the same words on the other side; such a block has no changed piece. */
  movedTo?: number;
};

/** Blocks side by side: one of each text, one of one text, or several if a block was split or joined. */
export type ComparedRow = { old: ComparedBlock[]; now: ComparedBlock[]; isSame: boolean };

/** Minimum share of common words for two blocks to be matched; less is only a common phrase. */
const MIN_SHARED = 0.25;

/** Minimum number of words of a moved block. */
const MIN_MOVED_WORDS = 4;

/** Compare two texts: their blocks in rows, and in each block the words that the other side does not have. */
export function compareSideBySide(
  { text: oldText, blocks: oldBlocks }: { text: string; blocks: Passage[] },
  { text: newText, blocks: newBlocks }: { text: string; blocks: Passage[] },
): ComparedRow[] {
  const comparison = compareTexts(oldText, newText, { findsUnchanged: true });
  const [old, now] = [sideOf(comparison.old, oldBlocks), sideOf(comparison.now, newBlocks)];
  const groups = groupBlocks(comparison, old, now);
  const [oldRow, newRow] = [rowNumbers(groups, "old"), rowNumbers(groups, "now")];
  const isUnchanged = unchangedWords(comparison, old, now, { oldRow, newRow });
  const rows = groups.map((group) => ({
    old: group.old.map((index) => blockOf(old, index, isUnchanged.old)),
    now: group.now.map((index) => blockOf(now, index, isUnchanged.now)),
    isSame: false,
  }));
  markMoved(rows, old, now);
  return rows.map((row) => ({ ...row, isSame: isSameRow(row) }));
}

type Side = { words: Words; blocks: Passage[]; ranges: WordRange[]; weights: number[]; blockOfWord: Int32Array };

function sideOf(words: Words, blocks: Passage[]): Side {
  const ranges = blocks.map((block) => (block.start < block.end ? wordsOf(words, block) : { from: 0, to: 0 }));
  const blockOfWord = new Int32Array(words.keys.length).fill(GONE);
  for (const [index, { from, to }] of ranges.entries()) blockOfWord.fill(index, from, to);
  return { words, blocks, ranges, weights: ranges.map((range) => weightOf(words, range)), blockOfWord };
}

/** Indexes of the blocks in one row. `isMatched`: they share words, and are not just at the same position. */
type Group = { old: number[]; now: number[]; isMatched: boolean };

/** Group blocks that share enough words. The other blocks are paired in the order of the texts. */
function groupBlocks({ alignment, old: { weights } }: Comparison, old: Side, now: Side): Group[] {
  const shared = new Map<number, Map<number, number>>();
  for (const [word, there] of alignment.entries()) {
    const [from, to] = [old.blockOfWord[word] ?? GONE, now.blockOfWord[there] ?? GONE];
    if (from === GONE || to === GONE) continue;
    const row = shared.get(from) ?? new Map<number, number>();
    row.set(to, (row.get(to) ?? 0) + (weights[word] ?? 0));
    shared.set(from, row);
  }
  const groups: Group[] = [];
  let [nextOld, nextNew] = [0, 0];
  const addUnpaired = (oldTo: number, newTo: number) => {
    const [cut, added] = [blocksWithWords(old, nextOld, oldTo), blocksWithWords(now, nextNew, newTo)];
    for (let at = 0; at < Math.max(cut.length, added.length); at += 1)
      groups.push({ old: cut.slice(at, at + 1), now: added.slice(at, at + 1), isMatched: false });
  };
  for (const [from, row] of [...shared].sort(([a], [b]) => a - b)) {
    const matches = [...row].filter(([to, weight]) => isMatch(weight, old, from, now, to)).map(([to]) => to);
    if (matches.length === 0) continue;
    const [first, last] = [Math.min(...matches), Math.max(...matches)];
    const group = groups.at(-1);
    if (group && first < nextNew && group.old.length > 0) {
      group.old.push(...blocksWithWords(old, nextOld, from + 1));
      group.now.push(...blocksWithWords(now, nextNew, last + 1));
    } else {
      addUnpaired(from, first);
      groups.push({ old: [from], now: blocksWithWords(now, first, last + 1), isMatched: true });
    }
    [nextOld, nextNew] = [from + 1, Math.max(nextNew, last + 1)];
  }
  addUnpaired(old.blocks.length, now.blocks.length);
  return groups;
}

function isMatch(shared: number, old: Side, from: number, now: Side, to: number): boolean {
  return shared >= Math.min(old.weights[from] ?? 0, now.weights[to] ?? 0) * MIN_SHARED;
}

const NO_WORDS: WordRange = { from: 0, to: 0 };

/** Indexes of the blocks that have words. Empty table cells are not compared. */
function blocksWithWords({ ranges }: Side, from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter((index) => {
    const range = ranges[index] ?? NO_WORDS;
    return range.to > range.from;
  });
}

const rowNumbers = (groups: Group[], side: "old" | "now"): Map<number, number> =>
  new Map(groups.flatMap((group, row) => (group.isMatched ? group[side].map((index) => [index, row] as const) : [])));

type Rows = { oldRow: Map<number, number>; newRow: Map<number, number> };

/** Flags of the words that are in the same row on both sides. */
function unchangedWords({ alignment }: Comparison, old: Side, now: Side, { oldRow, newRow }: Rows) {
  const flags = { old: new Uint8Array(old.words.keys.length), now: new Uint8Array(now.words.keys.length) };
  for (const [word, there] of alignment.entries()) {
    if (there === GONE) continue;
    const [row, other] = [oldRow.get(old.blockOfWord[word] ?? GONE), newRow.get(now.blockOfWord[there] ?? GONE)];
    if (row === undefined || row !== other) continue;
    flags.old[word] = 1;
    flags.now[there] = 1;
  }
  return flags;
}

/** Cut a block into pieces. White space is changed only if the words on both sides of it are changed. */
function blockOf({ words, blocks, ranges }: Side, index: number, isUnchanged: Uint8Array): ComparedBlock {
  const { start, end } = blocks[index] ?? { start: 0, end: 0 };
  const { from, to } = ranges[index] ?? NO_WORDS;
  const pieces: ComparedPiece[] = [];
  const addUpTo = (offset: number, isChanged: boolean) => {
    const last = pieces.at(-1);
    const from = last?.end ?? start;
    if (offset <= from) return;
    if (last?.isChanged === isChanged) last.end = offset;
    else pieces.push({ start: from, end: offset, isChanged });
  };
  for (let word = from; word < to; word += 1) {
    const isChanged = isUnchanged[word] !== 1;
    addUpTo(words.starts[word] ?? start, isChanged && word > from && isUnchanged[word - 1] !== 1);
    addUpTo(words.ends[word] ?? end, isChanged);
  }
  addUpTo(end, false);
  return { index, pieces };
}

/** Mark blocks that were cut from one row and added unchanged in another. */
function markMoved(rows: ComparedRow[], old: Side, now: Side): void {
  const cut = new Map<string, { block: ComparedBlock; row: number }>();
  for (const [row, { old: blocks }] of rows.entries())
    for (const block of blocks) if (isAllChanged(block)) cut.set(wordsKey(old, block), { block, row });
  for (const [row, { now: blocks }] of rows.entries()) {
    for (const block of blocks) {
      const range = now.ranges[block.index] ?? NO_WORDS;
      const from = isAllChanged(block) && range.to - range.from >= MIN_MOVED_WORDS && cut.get(wordsKey(now, block));
      if (!from || from.row === row || from.block.movedTo !== undefined) continue;
      markAsMoved(block, from.row);
      markAsMoved(from.block, row);
    }
  }
}

const isAllChanged = ({ pieces }: ComparedBlock) =>
  pieces.some(({ isChanged }) => isChanged) && pieces.filter(({ isChanged }) => isChanged).length === 1;

function wordsKey({ words, ranges }: Side, { index }: ComparedBlock): string {
  const { from, to } = ranges[index] ?? NO_WORDS;
  return words.keys.subarray(from, to).join(" ");
}

function markAsMoved(block: ComparedBlock, row: number): void {
  block.movedTo = row;
  for (const piece of block.pieces) piece.isChanged = false;
}

function isSameRow({ old, now }: ComparedRow): boolean {
  const isUntouched = ({ pieces, movedTo }: ComparedBlock) =>
    movedTo === undefined && pieces.every(({ isChanged }) => !isChanged);
  return old.length === now.length && [...old, ...now].every(isUntouched);
}
