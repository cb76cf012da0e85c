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
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}]|\xad|\u200c|['’ʼ](?=\p{L})|[.,٫](?=\p{Nd}))*|\p{ExtPict}(?:\ufe0f|\u200d|\p{EMod}|(?<=\u200d)\p{ExtPict})*|\p{RI}{2}|[^\s\xad\u200b]/uy;
/** What most words are, which engines match many times faster: Latin letters up to white space or a plain sign. */
const PLAIN_WORD = /[A-Za-z0-9]+(?=[ \n!"()/:;?-])/y;
const SIGN = /^[^\p{L}\p{N}]$/u;
const ENDS_SENTENCE = /^[\p{Sentence_Terminal}…]$/u;
const CLOSES = /^["'”’»)\]]$/u;

/** Cut a text into words. */
export function wordsIn(text: string, lexicon: Lexicon): Words {
  const keys: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const weights: number[] = [];
  const breaks: number[] = [];
  let [done, sentenceEnded] = [0, true];
  for (let start = 0; start < text.length; ) {
    const end = wordEnd(text, start);
    if (end > start) {
      const word = text.slice(start, end);
      const isSign = word.length === 1 && SIGN.test(word);
      keys.push(keyOf(word, lexicon));
      starts.push(start);
      ends.push(end);
      weights.push(isSign ? 1 : 1 + word.length);
      breaks.push(starts.length === 1 ? NEW_BLOCK : breakIn(text, done, start, sentenceEnded));
      sentenceEnded = isSign && (ENDS_SENTENCE.test(word) || (sentenceEnded && CLOSES.test(word)));
      done = end;
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

/** Where the word that begins at `start` ends; `start` itself in white space. */
function wordEnd(text: string, start: number): number {
  if (text[start] === " ") return start;
  PLAIN_WORD.lastIndex = start;
  if (PLAIN_WORD.test(text)) return PLAIN_WORD.lastIndex;
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

function breakIn(text: string, from: number, to: number, sentenceEnded: boolean): number {
  if (from === to) return GOES_ON;
  const space = to - from === 1 ? text.charAt(from) : text.slice(from, to);
  if (space.includes("\n\n")) return NEW_BLOCK;
  return sentenceEnded || space.includes("\n") ? NEW_SENTENCE : GOES_ON;
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
  if (/^[ -~]*$/.test(word)) return word;
  return word
    .normalize("NFC")
    .replaceAll("\u00ad", "")
    .replace(/[’‘ʼ‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-");
}
