/** The words and signs of a text in order. Equal words have equal keys within one `Lexicon`. */
export type Words = {
  keys: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** The letters of a word; a sign weighs little. */
  weights: Int32Array;
  /** How a word follows the one before it: `GOES_ON`, `NEW_SENTENCE` or `NEW_BLOCK`. */
  breaks: Uint8Array;
};

/** Gives each different word its number. */
export type Lexicon = Map<string, number>;

export const GOES_ON = 0;
export const NEW_SENTENCE = 1;
export const NEW_BLOCK = 2;

/** A letter of a script written without spaces | a word or number | an emoji | a flag | any other sign. */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\xad|\u200c|['’ʼ](?=\p{L})|[.,٫](?=\p{Nd}))*|\p{ExtPict}(?:\ufe0f|\u200d|\p{EMod}|(?<=\u200d)\p{ExtPict})*|\p{RI}{2}|[^\s\xad\u200b]/gu;
const ENDS_SENTENCE = /^[\p{Sentence_Terminal}…]$/u;
const CLOSES = /^["'”’»)\]]$/u;

/** Cut the part of `text` between two offsets into words; offsets count from the start of the whole text. */
export function wordsIn(text: string, lexicon: Lexicon, from = 0, to = text.length): Words {
  const matches = [...text.slice(from, to).matchAll(WORD)];
  const count = matches.length;
  const words: Words = {
    keys: new Int32Array(count),
    starts: new Int32Array(count),
    ends: new Int32Array(count),
    weights: new Int32Array(count),
    breaks: new Uint8Array(count),
  };
  let [previousEnd, sentenceEnded] = [from, from === 0];
  for (const [at, { 0: word, index }] of matches.entries()) {
    const start = from + index;
    const isSign = word.length === 1 && !/[\p{L}\p{N}]/u.test(word);
    words.keys[at] = keyOf(word, lexicon);
    words.starts[at] = start;
    words.ends[at] = start + word.length;
    words.weights[at] = isSign ? 1 : 1 + word.length;
    words.breaks[at] = breakIn(text.slice(previousEnd, start), sentenceEnded, previousEnd === 0);
    sentenceEnded = ENDS_SENTENCE.test(word) || (sentenceEnded && CLOSES.test(word));
    previousEnd = start + word.length;
  }
  return words;
}

function breakIn(space: string, sentenceEnded: boolean, isFirst: boolean): number {
  if (isFirst || space.includes("\n\n")) return NEW_BLOCK;
  if (space.includes("\n")) return NEW_SENTENCE;
  return sentenceEnded && space !== "" ? NEW_SENTENCE : GOES_ON;
}

function keyOf(word: string, lexicon: Lexicon): number {
  const known = lexicon.get(word);
  if (known !== undefined) return known;
  const plain = plainSpelling(word);
  const key = lexicon.get(plain) ?? lexicon.size;
  lexicon.set(word, key);
  lexicon.set(plain, key);
  return key;
}

/** Typesetters' quotes, dashes and composed accents are not other words. */
function plainSpelling(word: string): string {
  return word
    .normalize("NFC")
    .replaceAll("\u00ad", "")
    .replace(/[’‘ʼ‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-");
}
