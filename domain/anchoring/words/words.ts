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

/** Keys of all different words. */
export type Lexicon = Map<string, number>;

export const SAME_SENTENCE = 0;
export const NEW_SENTENCE = 1;
export const NEW_BLOCK = 2;

/** A letter of a script without spaces | a word or number | an emoji | a flag | any other character. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\xad|\u200c|['’ʼ](?=\p{L})|[.,٫](?=\p{Nd}))*|\p{ExtPict}(?:\ufe0f|\u200d|\p{EMod}|(?<=\u200d)\p{ExtPict})*|\p{RI}{2}|[^\s\xad\u200b]/uy;
/** A faster pattern for most words: Latin letters up to white space or common punctuation. */
const ASCII_WORD = /[A-Za-z0-9]+(?=[ \n!"()/:;?-])/y;
const PUNCTUATION = /^[^\p{L}\p{N}]$/u;
const ENDS_SENTENCE = /^[\p{Sentence_Terminal}…]$/u;
const CLOSES = /^["'”’»)\]]$/u;

export function wordsIn(text: string, lexicon: Lexicon): Words {
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
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    weights: Int32Array.from(weights),
    breaks: Uint8Array.from(breaks),
  };
}

/** The words of a text one by one, without their typographic variants. */
export function* spellingsIn(text: string): Generator<string, undefined> {
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end > start) yield normalizedSpelling(text.slice(start, end));
    start = Math.max(end, start + 1);
  }
}

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

function keyOf(word: string, lexicon: Lexicon): number {
  const known = lexicon.get(word);
  if (known !== undefined) return known;
  const normalized = normalizedSpelling(word);
  const key = lexicon.get(normalized) ?? lexicon.size;
  lexicon.set(word, key);
  lexicon.set(normalized, key);
  return key;
}

/** The spelling without typographic variants of quotes, dashes and accents. */
function normalizedSpelling(word: string): string {
  if (/^[ -~]*$/.test(word)) return word;
  return word
    .normalize("NFC")
    .replaceAll("\u00ad", "")
    .replace(/[’‘ʼ‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-");
}
