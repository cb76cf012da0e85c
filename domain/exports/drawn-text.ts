import type { Direction } from "#domain/direction.ts";
import {
  type ArticleDocument,
  type DocumentAttributes,
  type DocumentMark,
  isTextblock,
  type LocatedNode,
  locate,
  type NodeType,
} from "#domain/document.ts";
import type { ReportClaim } from "#domain/report-claim-shape.ts";
import type { Report } from "#domain/report-shape.ts";
import { type ClaimNote, claimNote } from "./claim-note.ts";
import { endingBlocks } from "./html/document.ts";
import { headingLevels } from "./html/heading-levels.ts";
import { type Highlight, highlightsOf } from "./html/highlights.ts";
import { type Stretch, StretchCutter } from "./html/stretches.ts";
import { startsWithTitle } from "./starts-with-title.ts";

/** A piece of text under the same highlights and marks. A line break has no text. */
export type DrawnRun = { text: string | null; marks: DocumentMark[]; under: Highlight[]; numbered: Highlight[] };

/** A block of the article: a textblock with its runs, or other blocks. */
export type DrawnBlock = {
  type: NodeType;
  attrs: DocumentAttributes;
  /** Its own, or that of a block around it; null for that of the article. */
  direction: Direction | null;
  /** Of a heading, from 2. */
  level: number;
  runs: DrawnRun[];
  content: DrawnBlock[];
};

/** The blocks of a document, its text cut at every border of a highlight. Blocks before `from` are left out. */
export function drawnText(document: ArticleDocument, highlights: Highlight[], from = 0): DrawnBlock[] {
  const headings = headingLevels(document.content.slice(from));
  const located = locate(document);
  const cutter = new StretchCutter(highlights);
  const ending = endingBlocks(located, highlights);
  const draw = (block: LocatedNode, outer: Direction | null): DrawnBlock => {
    const dir = block.node.attrs?.dir;
    const direction = dir === "ltr" || dir === "rtl" ? dir : outer;
    const isText = isTextblock(block.node);
    return {
      type: block.node.type,
      attrs: block.node.attrs ?? {},
      direction,
      level: headings.get(block.node) ?? 2,
      runs: isText ? runsOf(block, cutter.cut(block, ending.get(block.start) ?? [])) : [],
      content: isText ? [] : block.content.map((child) => draw(child, direction)),
    };
  };
  return located.content.slice(from).map((block) => draw(block, null));
}

function runsOf(block: LocatedNode, stretches: Iterable<Stretch>): DrawnRun[] {
  const runs: DrawnRun[] = [];
  let first = 0;
  for (const stretch of stretches) {
    while ((block.content[first]?.end ?? stretch.end) <= stretch.start && first < block.content.length) first += 1;
    const added = runsOfStretch(block, first, stretch);
    const last = added.at(-1);
    if (last) last.numbered = stretch.numbered;
    else if (stretch.numbered.length > 0) added.push({ ...stretch, text: "", marks: [] });
    runs.push(...added);
  }
  return runs;
}

/** The runs of a stretch, which begins in the child at index `first`. */
function runsOfStretch(block: LocatedNode, first: number, { start, end, under }: Stretch): DrawnRun[] {
  const { content: children, node } = block;
  const runs: DrawnRun[] = [];
  for (let index = first; index < children.length; index += 1) {
    const child = children[index];
    if (!child || child.start >= end) break;
    const [from, to] = [Math.max(child.start, start), Math.min(child.end, end)];
    if (from >= to) continue;
    const { type, text = "", marks = [] } = child.node;
    const words = text.slice(from - child.start, to - child.start);
    const parts = type === "hardBreak" ? [null] : node.type === "codeBlock" ? linesOf(words) : [words];
    runs.push(...parts.map((part) => ({ text: part, marks, under, numbered: [] })));
  }
  return runs;
}

/** The lines of code with a line break between each two, because layouts take a line feed for a space. */
const linesOf = (code: string): (string | null)[] =>
  code
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [line] : [null, line]))
    .filter((part) => part !== "");

/** What the formats with a layout of their own draw: the article with its highlights, and the notes on its claims. */
export type DrawnReport = { blocks: DrawnBlock[]; notes: ClaimNote[]; lost: ClaimNote[] };

export function drawnReport(report: Report): DrawnReport {
  const { claims, lost, version } = report;
  const notesOf = (all: ReportClaim[]) => all.map((claim) => claimNote(report, claim));
  const notes = notesOf(claims);
  const marked = notes.map(({ number, drawing, result }, index) => {
    return { number, passage: claims[index]?.anchor.passage ?? null, rating: drawing, label: result };
  });
  const first = marked.reduce((least, { passage }) => Math.min(least, passage?.start ?? least), Infinity);
  const from = startsWithTitle(report, first) ? 1 : 0;
  const blocks = version.document ? drawnText(version.document, highlightsOf(report, marked), from) : [];
  return { blocks, notes, lost: notesOf(lost) };
}
