import type { DocumentMark, DocumentNode, LocatedNode, MarkType } from "#domain/document.ts";
import { safeUrl } from "#domain/safe-url.ts";
import type { Highlight } from "./highlights.ts";
import { element, type Markup, markup } from "./markup.ts";
import type { Stretch, StretchCutter } from "./stretches.ts";

/** A run of text with its marks, outermost first. A line break has no text. */
type Run = { text: string | null; marks: DocumentMark[] };

const ELEMENTS: Record<Exclude<MarkType, "link">, string> = {
  bold: "strong",
  italic: "em",
  strike: "s",
  underline: "u",
  subscript: "sub",
  superscript: "sup",
  code: "code",
};

/** The text of a textblock, cut at every border of a highlight, so that overlapping highlights nest. */
export function* textOf(block: LocatedNode, cutter: StretchCutter, ending: Highlight[]): Generator<string> {
  let first = 0;
  for (const stretch of cutter.cut(block, ending)) {
    while ((block.content[first]?.end ?? stretch.end) <= stretch.start && first < block.content.length) first += 1;
    yield drawStretch(runsFrom(block.content, first, stretch), stretch).source;
  }
}

/** The runs of a stretch, which begins in the child at index `first`. */
function runsFrom(children: LocatedNode[], first: number, { start, end }: Stretch): Run[] {
  const runs: Run[] = [];
  for (let index = first; index < children.length; index += 1) {
    const child = children[index];
    if (!child || child.start >= end) break;
    runs.push(...runOf(child, start, end));
  }
  return runs;
}

function drawStretch(runs: Run[], { under, numbered }: Stretch): Markup {
  const inside = nested(runs);
  const marked = under.reduceRight(
    (content, { rating, lane }) => element("mark", { class: `${rating} lane-${lane}` }, content),
    inside,
  );
  return markup`${marked}${numbered.map(numberOf)}`;
}

/** The number of a highlight, as a link to its note. */
export const numberOf = ({ number, rating, label }: Highlight): Markup =>
  markup`<a class="number ${rating}" id="claim-${number}" href="#note-${number}" aria-label="Note ${number}: ${label}">${number}</a>`;

function runOf({ node, start, end }: LocatedNode, from: number, to: number): Run[] {
  const [first, last] = [Math.max(start, from), Math.min(end, to)];
  if (first >= last) return [];
  const text = node.type === "hardBreak" ? null : (node.text ?? "").slice(first - start, last - start);
  return [{ text, marks: node.marks ?? [] }];
}

/** Neighbouring runs with the same mark share its element, so that one link stays one link. */
function nested(runs: Run[], depth = 0): Markup {
  const groups: { mark: DocumentMark | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const mark = run.marks[depth];
    const last = groups.at(-1);
    if (mark && last?.mark && JSON.stringify(last.mark) === JSON.stringify(mark)) last.runs.push(run);
    else groups.push({ mark, runs: [run] });
  }
  return markup`${groups.map(({ mark, runs }) => (mark ? withMark(mark, nested(runs, depth + 1)) : runs.map(plain)))}`;
}

const plain = ({ text }: Run): Markup => (text === null ? markup`<br>` : markup`${text}`);

function withMark({ type, attrs }: DocumentMark, content: Markup): Markup {
  if (type !== "link") return element(ELEMENTS[type], {}, content);
  const href = safeUrl(attrs?.href);
  return href === null ? content : element("a", { href, rel: "noopener noreferrer nofollow" }, content);
}

/** Whether a node shows nothing. An empty cell of a heading row must not be announced as a heading. */
export const isEmpty = ({ text, content }: DocumentNode): boolean => !text && (content ?? []).every(isEmpty);
