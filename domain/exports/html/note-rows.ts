import { type DocumentNode, isTextblock } from "#domain/document.ts";
import { citedSources, saysMore } from "#domain/report.ts";
import type { ReportClaim } from "#domain/report-shape.ts";

/** The grid rows of a group of notes, from 1. */
export type NoteRows = { row: number; span: number };

/**
 * The grid rows of the notes beside each block, without a script. A group of notes begins beside its block or below the
 * group before it, and takes as many rows as it needs, so that long notes leave no gaps in the text. `notes` has their
 * heights, null for a block without notes. Where an estimate is too small, the grid stretches its rows.
 */
export function rowsOfNotes(blocks: number[], notes: (number | null)[]): (NoteRows | null)[] {
  let free = 0;
  return notes.map((height, index) => {
    if (height === null) return null;
    const first = Math.max(index, free);
    let [next, room] = [first, 0];
    while (room < height && next < blocks.length) {
      room += blocks[next] ?? 0;
      next += 1;
    }
    // Notes longer than the rest of the text stretch the row below it, so that they do not separate its last blocks.
    const runsPast = room < height && first < blocks.length;
    free = Math.max(runsPast ? blocks.length + 1 : next, first + 1);
    return { row: first + 1, span: free - first };
  });
}

/** Characters per line, and line height and gap below a block in pixels, as in the style sheet. */
const TEXT = { characters: 78, line: 29, gap: 17 };
const NOTE = { characters: 46, line: 20, gap: 5 };
const TABLE_ROW_PX = 37;
const PICTURE_PX = 70;

const heightOf = (length: number, { characters, line, gap }: typeof TEXT): number =>
  Math.ceil(length / characters) * line + gap;

/** The estimated height of a block of the article, in pixels. */
export function blockHeight(block: DocumentNode): number {
  if (block.type === "table") return (block.content?.length ?? 0) * TABLE_ROW_PX + TEXT.gap;
  return textHeight(block) + (block.type === "figure" ? PICTURE_PX : 0);
}

function textHeight(node: DocumentNode): number {
  const content = node.content ?? [];
  if (!isTextblock(node)) return content.reduce((sum, child) => sum + textHeight(child), 0);
  const length = content.reduce((sum, { type, text }) => sum + (type === "hardBreak" ? 1 : (text?.length ?? 0)), 0);
  return heightOf(length, TEXT);
}

/** The estimated height of a note with its reasons collapsed, in pixels. */
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
  return lines.reduce((sum, words) => sum + (words ? heightOf(words.length, NOTE) : 0), NOTE.line);
}
