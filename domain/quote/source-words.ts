import type { Passage } from "#domain/anchoring/selectors.ts";
import { newLexicon, type Words, withoutCase, wordsIn } from "#domain/anchoring/words/words.ts";
import { firstWhere } from "#domain/binary-search.ts";

/**
 * The words of a text in the spelling in which quotes are looked for: without letter case, punctuation and footnote
 * marks, and with words joined that a line break or a hyphen divides ("infor-\nmation", "co-operate"). Signs that change
 * a figure, such as `%`, `€` and a minus, count as words.
 */
export type SourceWords = {
  /** All words, with one space before, between and after them. */
  spelling: string;
  /** Where each word begins in `spelling`. */
  positions: Int32Array;
  /** Start and end of each word in the text, in UTF-16 units. */
  starts: Int32Array;
  ends: Int32Array;
};

/** The words of a source with an index: for each word the numbers of its occurrences, ascending. */
export type SearchableSource = SourceWords & { occurrences: Map<string, number[]> };

/** The time is linear in the length of the text. */
export function sourceWords(text: string): SourceWords {
  const lexicon = newLexicon({ ignoresCase: true });
  const words = wordsIn(text, lexicon);
  const spellings: string[] = [];
  for (const [word, key] of lexicon.keys) spellings[key] = withoutCase(word);
  const spelled: SpelledWord[] = [];
  for (const [at, key] of words.keys.entries()) addWord(spelled, { text, words, at, spelling: spellings[key] ?? "" });
  return listed(spelled);
}

/** Prepare the text of a source for many quotes. */
export function searchableSource(text: string): SearchableSource {
  const words = sourceWords(text);
  const occurrences = new Map<string, number[]>();
  for (const [at, word] of wordsOf(words.spelling).entries()) {
    const known = occurrences.get(word);
    if (known) known.push(at);
    else occurrences.set(word, [at]);
  }
  return { ...words, occurrences };
}

/** The words of a spelling. */
export const wordsOf = (spelling: string): string[] => spelling.split(" ").slice(1, -1);

type SpelledWord = { spelling: string; start: number; end: number; isOpen: boolean };
type ReadWord = { text: string; words: Words; at: number; spelling: string };

/** Add a word, join it to the word before, or leave out a punctuation mark. */
function addWord(spelled: SpelledWord[], word: ReadWord): void {
  const { text, words, at, spelling } = word;
  const [start, end] = [words.starts[at] ?? 0, words.ends[at] ?? 0];
  const last = spelled.at(-1);
  if (isHyphen(word)) {
    if (last && last.end === start) last.isOpen = true;
    return;
  }
  if (!isCounted(word)) {
    if (last) last.isOpen = false;
    return;
  }
  const between = last ? text.slice(last.end, start) : "";
  if (last && /^\p{L}/u.test(spelling) && /\p{L}$/u.test(last.spelling) && isDivision(between, last.isOpen)) {
    last.spelling += spelling;
    last.end = end;
    last.isOpen = false;
  } else spelled.push({ spelling, start, end, isOpen: false });
}

/** Whether the characters between two words divide one word: a hyphen, or a hyphen at the end of a line. */
const isDivision = (between: string, hasHyphen: boolean): boolean =>
  hasHyphen ? /^[-‐‑\u00ad](\s*\n\s*)?$/.test(between) : /^\u00ad\s*$/.test(between);

const isHyphen = ({ text, words, at }: ReadWord): boolean =>
  /^[-‐‑]$/.test(text.slice(words.starts[at] ?? 0, words.ends[at] ?? 0)) && !isMinus(text, words, at);

/** Whether a word is a dash directly before a figure, after a space or a bracket. */
function isMinus(text: string, { starts, ends }: Words, at: number): boolean {
  const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
  const before = text.slice(Math.max(0, start - 1), start);
  return DASH.test(text.slice(start, end)) && /^\p{Nd}/u.test(text.slice(end, end + 2)) && /^[\s(]?$/.test(before);
}

const DASH = /^[-‐‑−–]$/;

/** Letters, figures, and the signs that change what a figure says. */
const isCounted = ({ text, words, at, spelling }: ReadWord): boolean =>
  /[\p{L}\p{N}\p{S}%‰§&#@]/u.test(spelling) || isMinus(text, words, at);

function listed(spelled: SpelledWord[]): SourceWords {
  const positions = new Int32Array(spelled.length);
  let length = 1;
  for (const [at, { spelling }] of spelled.entries()) {
    positions[at] = length;
    length += spelling.length + 1;
  }
  return {
    spelling: ` ${spelled.map(({ spelling }) => `${spelling} `).join("")}`,
    positions,
    starts: Int32Array.from(spelled, ({ start }) => start),
    ends: Int32Array.from(spelled, ({ end }) => end),
  };
}

/** Numbers of words, end exclusive. */
export type WordRange = { from: number; to: number };

/** The number of the first word at or after a position of the spelling. */
export const wordAt = ({ positions }: SourceWords, position: number): number =>
  firstWhere(positions.length, (at) => (positions[at] ?? 0) >= position);

/** The number of the first word at or after an offset of the text. */
export const wordAtOffset = ({ starts }: SourceWords, offset: number): number =>
  firstWhere(starts.length, (at) => (starts[at] ?? 0) >= offset);

/** The passage of the text that has these words. Not for no words. */
export const passageOfWords = ({ starts, ends }: SourceWords, { from, to }: WordRange): Passage => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
});
