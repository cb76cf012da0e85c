import { memo } from "react";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { TextPart } from "#domain/source/text-parts.ts";

/** A passage that is drawn over the text: the quote as it was found, or a match of the search. */
export type TextMark = Passage & { kind: "found" | "changed" | "match" };

type SnapshotTextProps = { text: string; parts: TextPart[]; marks: TextMark[] };

/** The text of a snapshot. Each page has its number; what is not the main text of a page stands under a heading. */
export const SnapshotText = memo(function SnapshotText({ text, parts, marks }: SnapshotTextProps) {
  const firstSurrounding = parts.findIndex(({ isSurrounding }) => isSurrounding);
  return parts.map((part, index) => (
    <Part
      key={`${part.page} ${part.start}`}
      part={part}
      heading={part.page !== null ? `Page ${part.page}` : index === firstSurrounding ? "Other text of the page" : null}
      text={text.slice(part.start, part.end)}
      marks={marks.filter((mark) => isIn(mark, part))}
    />
  ));
});

const isIn = ({ start, end }: Passage, part: Passage) => start < part.end && end > part.start;

type PartProps = { part: TextPart; heading: string | null; text: string; marks: TextMark[] };

const Part = memo(function Part({ part, heading, text, marks }: PartProps) {
  return (
    <section
      className={part.page === null ? "text-part" : "text-part is-page"}
      style={{ containIntrinsicSize: `auto ${likelyHeight(text)}px` }}
    >
      {heading && <h3>{heading}</h3>}
      {part.start === part.end && <p className="quiet small">No text on this page.</p>}
      <div className="part-text" dir="auto" data-start={part.start}>
        {piecesOf(part, text, marks).map(({ from, words, kinds }) =>
          kinds === "" ? (
            words
          ) : (
            <mark key={from} className={kinds}>
              {words}
            </mark>
          ),
        )}
      </div>
    </section>
  );
}, isSamePart);

/** Only the parts whose marks change are drawn again. */
function isSamePart(before: PartProps, after: PartProps): boolean {
  const isSameMark = ({ start, end, kind }: TextMark, other: TextMark | undefined) =>
    start === other?.start && end === other.end && kind === other.kind;
  return (
    before.text === after.text &&
    before.part.start === after.part.start &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, at) => isSameMark(mark, after.marks[at]))
  );
}

/** The text of a part, divided where marks begin and end. */
function piecesOf(part: TextPart, text: string, marks: TextMark[]) {
  const within = (offset: number) => Math.max(0, Math.min(text.length, offset - part.start));
  const edges = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [within(start), within(end)])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? from;
    const piece = { start: part.start + from, end: part.start + to };
    const kinds = marks.filter((mark) => isIn(mark, piece)).map(({ kind }) => `is-${kind}`);
    return { from, words: text.slice(from, to), kinds: kinds.join(" ") };
  });
}

const LINE_HEIGHT_PX = 26;
const LINE_LENGTH = 72;

/** In pixels, for parts that were not drawn yet: the scroll bar would jump otherwise. */
const likelyHeight = (text: string): number =>
  60 +
  LINE_HEIGHT_PX *
    text.split("\n").reduce((lines, { length }) => lines + Math.max(1, Math.ceil(length / LINE_LENGTH)), 0);
