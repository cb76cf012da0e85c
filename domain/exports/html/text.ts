import type { DocumentMark, DocumentNode, LocatedNode, MarkType } from "#domain/document.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { cutAtBorders, type Highlight, type Stretch } from "./highlights.ts";
import { element, type Markup, markup } from "./markup.ts";

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
export function textOf(block: LocatedNode, highlights: Highlight[], ending: Highlight[]): Markup[] {
  const here = highlights.filter(({ passage }) => passage.start < block.end && passage.end > block.start);
  return cutAtBorders(block, here, ending).map((stretch) => drawStretch(block, stretch));
}

function drawStretch(block: LocatedNode, { start, end, under, numbered }: Stretch): Markup {
  const inside = nested(block.content.flatMap((child) => runOf(child, start, end)));
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
