import type { Passage } from "#domain/anchoring/selectors.ts";
import { sentencesIn } from "#domain/anchoring/sentences.ts";
import { withoutCutEnd, withoutCutStart } from "#domain/cut-words.ts";
import { graphemeEnd, graphemeStart } from "#domain/graphemes.ts";
import { type Mark, markWords, mayHaveWords } from "./mark-words.ts";
import type { TermWords } from "./term-words.ts";

/** The most characters of a sentence that are shown, on each side of the words and for the words themselves. */
const MAX_CONTEXT = 140;
const MAX_EXACT = 200;

/** The sentence of a text that has most of the terms, the first one of several. */
export type FoundSentence = {
  before: string;
  exact: string;
  after: string;
  /** In `exact`. */
  marks: Passage[];
  /** Where `exact` stands in the text. */
  passage: Passage;
  /** How many of the terms it has. */
  terms: number;
};

/** Null where no term stands in the text. */
export function sentenceWith(text: string, terms: TermWords[]): FoundSentence | null {
  let best: { start: number; line: string; marks: Mark[] } | null = null;
  let start = 0;
  for (const line of text.split("\n")) {
    const marks = mayHaveWords(line, terms) ? markWords(line, terms) : [];
    if (countTerms(marks) > countTerms(best?.marks ?? [])) best = { start, line, marks };
    start += line.length + 1;
  }
  return best && shownSentence(best.line, best.start, best.marks);
}

const countTerms = (marks: Mark[]): number => new Set(marks.map(({ term }) => term)).size;

function shownSentence(line: string, offset: number, marks: Mark[]): FoundSentence | null {
  let best: { sentence: Passage; marks: Mark[] } | null = null;
  for (const sentence of sentencesIn(line)) {
    const own = marks.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    if (countTerms(own) > countTerms(best?.marks ?? [])) best = { sentence, marks: own };
  }
  const first = best?.marks[0];
  if (!best || !first) return null;
  const shown = withoutOverlaps(best.marks.filter(({ end }) => end - first.start <= MAX_EXACT));
  const passage = { start: first.start, end: shown.at(-1)?.end ?? first.end };
  const from = graphemeStart(line, Math.max(best.sentence.start, passage.start - MAX_CONTEXT));
  const to = graphemeEnd(line, Math.min(best.sentence.end, passage.end + MAX_CONTEXT));
  return {
    before:
      from > best.sentence.start ? `…${wholeWordsAtStart(line, from, passage.start)}` : line.slice(from, passage.start),
    exact: line.slice(passage.start, passage.end),
    after: to < best.sentence.end ? `${wholeWordsAtEnd(line, passage.end, to)}…` : line.slice(passage.end, to),
    marks: shown.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start })),
    passage: { start: offset + passage.start, end: offset + passage.end },
    terms: countTerms(best.marks),
  };
}

/** A part of a text without a word that its start cuts. */
const wholeWordsAtStart = (text: string, from: number, to: number): string =>
  /\s/.test(text.charAt(from - 1)) ? text.slice(from, to) : withoutCutStart(text.slice(from, to));

/** The same for its end. */
const wholeWordsAtEnd = (text: string, from: number, to: number): string =>
  /\s/.test(text.charAt(to)) ? text.slice(from, to).trimEnd() : withoutCutEnd(text.slice(from, to));

/** In order, the longest of those that begin first. */
function withoutOverlaps(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}
