import { comparableText } from "./comparable-text.ts";

/** The words and punctuation marks of a text, in order. Equal words have equal keys within one `Lexicon`. */
export type Words = {
  keys: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** 1 plus the number of letters of a word; 1 for a punctuation mark. */
  weights: Int32Array;
  /** How a word follows the one before it: `SAME_SENTENCE`, `NEW_SENTENCE` or `NEW_BLOCK`. */
  breaks: Uint8Array;
};

/** A range of words: indexes into `Words`, end exclusive. */
export type WordRange = { from: number; to: number };

/** Keys of all different words. */
export type Lexicon = { keys: Map<string, number>; ignoresCase: boolean };

/** With `ignoresCase` words have the same keys in every letter case, so that recased headlines are found again. */
export const newLexicon = ({ ignoresCase = false } = {}): Lexicon => ({ keys: new Map(), ignoresCase });

export const SAME_SENTENCE = 0;
export const NEW_SENTENCE = 1;
export const NEW_BLOCK = 2;

const UNSPACED =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}" +
  "\\p{sc=Tai_Tham}\\p{sc=Tai_Viet}\\p{sc=New_Tai_Lue}\\p{sc=Tai_Le}";
/** A letter of a script without spaces | a word or number of another script | an emoji | a flag | any other character. */
const WORD = new RegExp(
  [
    `[${UNSPACED}]\\p{M}*`,
    `[\\p{L}\\p{N}\\p{M}](?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}]|'(?=\\p{L})|[.,٫٬](?=\\p{Nd}))*`,
    "\\p{ExtPict}(?:\\u200d|\\p{EMod}|(?<=\\u200d)\\p{ExtPict})*",
    "\\p{RI}{2}",
    "\\S",
  ].join("|"),
  "uy",
);
/** A faster pattern for most words: Latin letters up to white space or common punctuation. */
const ASCII_WORD = /[A-Za-z0-9]+(?=[ \n!"()/:;?-])/y;
const PUNCTUATION = /^[^\p{L}\p{N}]$/u;
const ENDS_SENTENCE = /^[\p{Sentence_Terminal}…]$/u;
const CLOSES = /^["'”’»)\]]$/u;

export function wordsIn(original: string, lexicon: Lexicon): Words {
  const { text, origins } = comparableText(original);
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const weights: number[] = [];
  const breaks: number[] = [];
  let [previousEnd, sentenceEnded] = [0, true];
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end > start) {
      const word = text.slice(start, end);
      const isPunctuation = word.length === 1 && PUNCTUATION.test(word);
      keys.push(keyOf(word, lexicon));
      starts.push(start);
      ends.push(end);
      weights.push(isPunctuation ? 1 : 1 + word.length);
      breaks.push(starts.length === 1 ? NEW_BLOCK : breakIn(text, previousEnd, start, sentenceEnded));
      sentenceEnded = isPunctuation && (ENDS_SENTENCE.test(word) || (sentenceEnded && CLOSES.test(word)));
      previousEnd = end;
    }
    start = Math.max(end, start + 1);
  }
  return {
    keys: Int32Array.from(keys),
    starts: Int32Array.from(origins ? starts.map((start) => origins.starts[start] ?? 0) : starts),
    ends: Int32Array.from(origins ? ends.map((end) => origins.ends[end - 1] ?? 0) : ends),
    weights: Int32Array.from(weights),
    breaks: Uint8Array.from(breaks),
  };
}

/** Minimum length of the pieces in which `spellingsIn` reads a text. */
const PIECE_LENGTH = 2_000;

/** The words of a text one by one, in the spelling in which they are compared. */
export function* spellingsIn(original: string): Generator<string, undefined> {
  for (let from = 0; from < original.length; ) {
    const piece = original.slice(from, pieceEnd(original, from + PIECE_LENGTH));
    yield* comparableWords(comparableText(piece).text);
    from += piece.length;
  }
}

/** The words of a comparable text one by one, from the start of one of them on. */
export function* comparableWords(text: string, from = 0): Generator<string, undefined> {
  for (let start = from; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end > start) yield text.slice(start, end);
    start = Math.max(end, start + 1);
  }
}

/** The next space that divides no word and no footnote mark ("[note 2]"). */
function pieceEnd(text: string, from: number): number {
  SPACE.lastIndex = from;
  return SPACE.exec(text)?.index ?? text.length;
}

const SPACE = /\s(?!\p{Nd}{1,3}\])/gu;

/** The end of the word that begins at `start`; `start` itself at white space. */
function wordEnd(text: string, start: number): number {
  if (text[start] === " ") return start;
  ASCII_WORD.lastIndex = start;
  if (ASCII_WORD.test(text)) return ASCII_WORD.lastIndex;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

function breakIn(text: string, from: number, to: number, sentenceEnded: boolean): number {
  if (from === to) return SAME_SENTENCE;
  const space = to - from === 1 ? text.charAt(from) : text.slice(from, to);
  if (space.includes("\n\n")) return NEW_BLOCK;
  return sentenceEnded || space.includes("\n") ? NEW_SENTENCE : SAME_SENTENCE;
}

function keyOf(word: string, { keys, ignoresCase }: Lexicon): number {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const spelling = ignoresCase ? withoutCase(word) : word;
  const key = keys.get(spelling) ?? keys.size;
  keys.set(word, key);
  keys.set(spelling, key);
  return key;
}

/** A word in the one letter case in which words are found again: "STRASSE" is "Straße", "DENİZ" is "deniz". */
export function withoutCase(word: string): string {
  if (/^[ -~]*$/.test(word)) return word.toLowerCase();
  return word.toUpperCase().toLowerCase().replaceAll("i\u0307", "i").replaceAll("ς", "σ");
}
