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
    <section key={`${part.page} ${part.start}`} className={part.page === null ? "text-part" : "text-part is-page"}>
      {part.page !== null && <h3>Page {part.page}</h3>}
      {index === firstSurrounding && <h3>Other text of the page</h3>}
      {part.page !== null && part.start === part.end && <p className="quiet small">No text on this page.</p>}
      <PartText part={part} text={text.slice(part.start, part.end)} marks={marks.filter((mark) => isIn(mark, part))} />
    </section>
  ));
});

const isIn = ({ start, end }: Passage, part: Passage) => start < part.end && end > part.start;

type PartTextProps = { part: TextPart; text: string; marks: TextMark[] };

const PartText = memo(
  function PartText({ part, text, marks }: PartTextProps) {
    const edges = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end].map(within))])].sort(
      (a, b) => a - b,
    );
    function within(offset: number) {
      return Math.max(0, Math.min(text.length, offset - part.start));
    }
    return (
      <div className="part-text" dir="auto" data-start={part.start}>
        {edges.slice(0, -1).map((from, index) => {
          const piece = { start: part.start + from, end: part.start + (edges[index + 1] ?? from) };
          const kinds = marks.filter((mark) => isIn(mark, piece)).map(({ kind }) => `is-${kind}`);
          const words = text.slice(from, edges[index + 1]);
          if (kinds.length === 0) return words;
          return (
            <mark key={from} className={kinds.join(" ")}>
              {words}
            </mark>
          );
        })}
      </div>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.part.start === after.part.start &&
    before.marks.length === after.marks.length &&
    before.marks.every(({ start, end, kind }, at) => {
      const other = after.marks[at];
      return start === other?.start && end === other.end && kind === other.kind;
    }),
);
