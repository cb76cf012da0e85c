import type { DocumentNode } from "#domain/document.ts";
import { textblocksOf } from "#domain/document.ts";
import { citedSources, saysMore } from "#domain/report.ts";
import type { ReportClaim } from "#domain/report-shape.ts";

/** Rows of the grid that a group of notes takes beside the text, from 1. */
export type Rows = { row: number; span: number };

/**
 * Set groups of notes beside the blocks of a text without a script: each begins level with its block, or below the group
 * before it, and takes as many rows as it needs, so that long notes leave no holes in the text. `notes` has the height of each block's
 * group, null where it has none. Heights are guesses: where one is short, the grid stretches its rows a little.
 */
export function placeNotes(blocks: number[], notes: (number | null)[]): (Rows | null)[] {
  let free = 0;
  return notes.map((height, index) => {
    if (height === null) return null;
    const first = Math.max(index, free);
    let [next, room] = [first, 0];
    while (room < height && next < blocks.length) {
      room += blocks[next] ?? 0;
      next += 1;
    }
    // The row below the text is the one that gives way, so that notes running past its end do not part its last blocks.
    const runsPast = room < height && first < blocks.length;
    free = Math.max(runsPast ? blocks.length + 1 : next, first + 1);
    return { row: first + 1, span: free - first };
  });
}

/** Characters a line holds, and its height and the gap below a block in pixels, as the style sheet sets them. */
const TEXT = { characters: 78, line: 29, gap: 17 };
const NOTE = { characters: 46, line: 20, gap: 5 };
const TABLE_ROW = 37;
const PICTURE = 70;

const heightOf = (text: string, { characters, line, gap }: typeof TEXT): number =>
  Math.ceil(text.length / characters) * line + gap;

/** About how high a block of the article stands. */
export function blockHeight(block: DocumentNode): number {
  if (block.type === "table") return (block.content?.length ?? 0) * TABLE_ROW + TEXT.gap;
  const text = textblocksOf(block).reduce((sum, { text }) => sum + heightOf(text, TEXT), 0);
  return text + (block.type === "figure" ? PICTURE : 0);
}

/** About how high a note stands while its reasons are closed. */
export function noteHeight(claim: ReportClaim): number {
  const { statement, claimant, ruling, evidence, standing } = claim;
  const sources = citedSources(evidence).map(({ source }) =>
    ["Supports 2026", source.title, source.author, source.publisher].filter(Boolean).join(", "),
  );
  const isRuled = standing.state === "ruled";
  const lines = [
    "Rating",
    !isRuled && "Standing",
    saysMore(claim) && statement,
    claimant,
    ruling?.summary,
    ...sources,
    "How",
  ];
  return lines.reduce((sum, words) => sum + (words ? heightOf(words, NOTE) : 0), NOTE.line);
}
