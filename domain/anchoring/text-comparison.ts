import type { Passage } from "./selectors.ts";
import { GONE } from "./words/alignment.ts";
import { type Comparison, compareTexts, type WordRange, weightOf, wordsOf } from "./words/comparison.ts";
import type { Words } from "./words/words.ts";

/** Part of a block: offsets in its own text. `isChanged`: cut on the old side, added on the new one. */
export type ComparedPiece = Passage & { isChanged: boolean };

/** One block of text, its pieces in order and without gaps. */
export type ComparedBlock = {
  /** Number of the block in its text, from 0. */
  index: number;
  pieces: ComparedPiece[];
  /** Number of the row in which the very same words stand on the other side; such a block has no changed piece. */
  movedTo?: number;
};

/** Blocks that stand level with each other: one of each, none on one side, or several where a block was split or joined. */
export type ComparedRow = { old: ComparedBlock[]; now: ComparedBlock[]; isSame: boolean };

/** Part of its words that a block shares with another from which on the two are level: less is a phrase in common. */
const LEVEL = 0.25;

/** Words a block has at least to be told as moved. */
const MOVED_WORDS = 4;

/** Two texts side by side: their blocks in level rows, and in each block the words that the other side does not have. */
export function compareSideBySide(
  { text: oldText, blocks: oldBlocks }: { text: string; blocks: Passage[] },
  { text: newText, blocks: newBlocks }: { text: string; blocks: Passage[] },
): ComparedRow[] {
  const comparison = compareTexts(oldText, newText);
  const [old, now] = [sideOf(comparison.old, oldBlocks), sideOf(comparison.now, newBlocks)];
  const groups = levelGroups(comparison, old, now);
  const [oldRow, newRow] = [rowNumbers(groups, "old"), rowNumbers(groups, "now")];
  const isKept = keptWords(comparison, old, now, { oldRow, newRow });
  const rows = groups.map((group) => ({
    old: group.old.map((index) => blockOf(old, index, isKept.old)),
    now: group.now.map((index) => blockOf(now, index, isKept.now)),
    isSame: false,
  }));
  noteMoved(rows, old, now);
  return rows.map((row) => ({ ...row, isSame: isSameRow(row) }));
}

type Side = { words: Words; blocks: Passage[]; ranges: WordRange[]; blockOfWord: Int32Array };

function sideOf(words: Words, blocks: Passage[]): Side {
  const ranges = blocks.map((block) => (block.start < block.end ? wordsOf(words, block) : { from: 0, to: 0 }));
  const blockOfWord = new Int32Array(words.keys.length).fill(GONE);
  for (const [index, { from, to }] of ranges.entries()) blockOfWord.fill(index, from, to);
  return { words, blocks, ranges, blockOfWord };
}

/** Blocks of one row; `isLevel` unless they only stand where the other side has something else. */
type Group = { old: number[]; now: number[]; isLevel: boolean };

/** Blocks that share enough words stand in one row; those without a partner side by side in the order they come. */
function levelGroups({ alignment, old: { weights } }: Comparison, old: Side, now: Side): Group[] {
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
    const [cut, added] = [wordy(old, nextOld, oldTo), wordy(now, nextNew, newTo)];
    for (let at = 0; at < Math.max(cut.length, added.length); at += 1)
      groups.push({ old: cut.slice(at, at + 1), now: added.slice(at, at + 1), isLevel: false });
  };
  for (const [from, row] of [...shared].sort(([a], [b]) => a - b)) {
    const level = [...row].filter(([to, weight]) => isLevel(weight, old, from, now, to)).map(([to]) => to);
    if (level.length === 0) continue;
    const [first, last] = [Math.min(...level), Math.max(...level)];
    const open = groups.at(-1);
    if (open && first < nextNew && open.old.length > 0) {
      open.old.push(...wordy(old, nextOld, from + 1));
      open.now.push(...wordy(now, nextNew, last + 1));
    } else {
      addUnpaired(from, first);
      groups.push({ old: [from], now: wordy(now, first, last + 1), isLevel: true });
    }
    [nextOld, nextNew] = [from + 1, Math.max(nextNew, last + 1)];
  }
  addUnpaired(old.blocks.length, now.blocks.length);
  return groups;
}

function isLevel(shared: number, old: Side, from: number, now: Side, to: number): boolean {
  const smaller = Math.min(
    weightOf(old.words, old.ranges[from] ?? NO_WORDS),
    weightOf(now.words, now.ranges[to] ?? NO_WORDS),
  );
  return shared >= smaller * LEVEL;
}

const NO_WORDS: WordRange = { from: 0, to: 0 };

/** Blocks from one to another that hold words: empty cells of tables are not compared. */
function wordy({ ranges }: Side, from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter((index) => {
    const range = ranges[index] ?? NO_WORDS;
    return range.to > range.from;
  });
}

const rowNumbers = (groups: Group[], side: "old" | "now"): Map<number, number> =>
  new Map(groups.flatMap((group, row) => (group.isLevel ? group[side].map((index) => [index, row] as const) : [])));

type Rows = { oldRow: Map<number, number>; newRow: Map<number, number> };

/** Words that stand in the same row on both sides. */
function keptWords({ alignment }: Comparison, old: Side, now: Side, { oldRow, newRow }: Rows) {
  const kept = { old: new Uint8Array(old.words.keys.length), now: new Uint8Array(now.words.keys.length) };
  for (const [word, there] of alignment.entries()) {
    if (there === GONE) continue;
    const [row, other] = [oldRow.get(old.blockOfWord[word] ?? GONE), newRow.get(now.blockOfWord[there] ?? GONE)];
    if (row === undefined || row !== other) continue;
    kept.old[word] = 1;
    kept.now[there] = 1;
  }
  return kept;
}

/** White space belongs to what is changed only where words on both sides of it are. */
function blockOf({ words, blocks, ranges }: Side, index: number, isKept: Uint8Array): ComparedBlock {
  const { start, end } = blocks[index] ?? { start: 0, end: 0 };
  const { from, to } = ranges[index] ?? NO_WORDS;
  const pieces: ComparedPiece[] = [];
  const add = (until: number, isChanged: boolean) => {
    const last = pieces.at(-1);
    const at = last?.end ?? start;
    if (until <= at) return;
    if (last?.isChanged === isChanged) last.end = until;
    else pieces.push({ start: at, end: until, isChanged });
  };
  for (let word = from; word < to; word += 1) {
    const isChanged = isKept[word] !== 1;
    add(words.starts[word] ?? start, isChanged && word > from && isKept[word - 1] !== 1);
    add(words.ends[word] ?? end, isChanged);
  }
  add(end, false);
  return { index, pieces };
}

/** Blocks that were cut in one place and stand word for word in another. */
function noteMoved(rows: ComparedRow[], old: Side, now: Side): void {
  const cut = new Map<string, { block: ComparedBlock; row: number }>();
  for (const [row, { old: blocks }] of rows.entries())
    for (const block of blocks) if (isAllChanged(block)) cut.set(wordsKey(old, block), { block, row });
  for (const [row, { now: blocks }] of rows.entries()) {
    for (const block of blocks) {
      const range = now.ranges[block.index] ?? NO_WORDS;
      const from = isAllChanged(block) && range.to - range.from >= MOVED_WORDS && cut.get(wordsKey(now, block));
      if (!from || from.row === row || from.block.movedTo !== undefined) continue;
      unchange(block, from.row);
      unchange(from.block, row);
    }
  }
}

const isAllChanged = ({ pieces }: ComparedBlock) =>
  pieces.some(({ isChanged }) => isChanged) && pieces.filter(({ isChanged }) => isChanged).length === 1;

function wordsKey({ words, ranges }: Side, { index }: ComparedBlock): string {
  const { from, to } = ranges[index] ?? NO_WORDS;
  return words.keys.subarray(from, to).join(" ");
}

function unchange(block: ComparedBlock, row: number): void {
  block.movedTo = row;
  for (const piece of block.pieces) piece.isChanged = false;
}

function isSameRow({ old, now }: ComparedRow): boolean {
  const isUntouched = ({ pieces, movedTo }: ComparedBlock) =>
    movedTo === undefined && pieces.every(({ isChanged }) => !isChanged);
  return old.length === now.length && [...old, ...now].every(isUntouched);
}
