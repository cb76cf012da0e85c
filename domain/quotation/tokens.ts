import { sentencesIn } from "#domain/anchoring/sentences.ts";
import { withoutCase } from "#domain/anchoring/words/words.ts";
import { numberIn } from "#domain/comparison/number-words.ts";
import { withLatinDigits } from "#domain/digits.ts";
import { commonSpelling } from "#domain/spelling.ts";
import { contractionOf } from "./contractions.ts";
import { functionWordsOf } from "./languages/words-of.ts";

/** A word of a quotation in the one spelling in which quotations are compared. */
export type Token = {
  /** In lower case, without accents, in American spelling; numbers in digits. */
  word: string;
  /** Its place in the quotation, in UTF-16 units. */
  start: number;
  end: number;
  isNumber: boolean;
  /** Whether it says something by itself, unlike "the" or "and". */
  isContent: boolean;
  /** Whether it has a capital letter that no sentence start asks for. */
  isName: boolean;
  startsSentence: boolean;
  /** Whether it stands in square brackets, as words of the reporter do. */
  isBracketed: boolean;
  /** Whether an ellipsis stands before it. */
  followsEllipsis: boolean;
};

/** A letter of a script without spaces | a number | a word | what counts as a word | an ellipsis | a bracket */
const PIECE =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*)|(\p{Nd}+(?:[.,:٫٬'’]\p{Nd}+)*)|([%％٪$€£¥₹]|[Pp]er[ \u00a0-]cent(?!\p{L}))|((?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}])+(?:['’ʼ](?=\p{L})[\p{L}\p{M}]+)*)|(…|\.{3,}|\. \. \.)|([[\]])/gu;

/** The words of a quotation in order. `language` is that of its article, a BCP 47 tag. The time is linear. */
export function tokensOf(exact: string, language = "en"): Token[] {
  const functionWords = functionWordsOf(language);
  const tokens: Token[] = [];
  const sentences = sentencesIn(exact);
  let nextSentence = sentences.next();
  let [isBracketed, followsEllipsis] = [false, false];
  for (const match of exact.matchAll(PIECE)) {
    const [piece, , , , , ellipsis, bracket] = match;
    if (bracket !== undefined) isBracketed = bracket === "[";
    if (ellipsis !== undefined && !(isBracketed && tokens.length === 0)) followsEllipsis = true;
    if (bracket !== undefined || ellipsis !== undefined) continue;
    let startsSentence = false;
    while (!nextSentence.done && nextSentence.value.start <= match.index) {
      startsSentence = true;
      nextSentence = sentences.next();
    }
    for (const part of partsOf(piece, match.index)) {
      const { word, isNumber } = part;
      const isContent = isNumber || !functionWords.has(word);
      const isName = isContent && !isNumber && !startsSentence && /^\p{Lu}/u.test(piece);
      tokens.push({ ...part, isContent, isName, startsSentence, isBracketed, followsEllipsis });
      [startsSentence, followsEllipsis] = [false, false];
    }
  }
  return tokens;
}

type Part = Pick<Token, "word" | "start" | "end" | "isNumber">;

/** A contraction has two parts: "don't" is "do" and "n't", which is "not". */
function partsOf(piece: string, start: number): Part[] {
  const end = start + piece.length;
  if (/^\p{Nd}/u.test(piece)) return [{ word: digitsOf(piece), start, end, isNumber: true }];
  const word = withoutAccents(withoutCase(piece)).replace(/[’ʼ]/gu, "'");
  const contraction = contractionOf(word);
  if (contraction) {
    const middle = start + contraction.length;
    return [
      { word: contraction.words[0], start, end: middle, isNumber: false },
      { word: contraction.words[1], start: middle, end, isNumber: false },
    ];
  }
  const value = numberIn(word);
  // "One" is more often no number.
  if (value !== null && value !== 1) return [{ word: String(value), start, end, isNumber: true }];
  return [{ word: commonSpelling(word), start, end, isNumber: false }];
}

/** "1,200", "1'200" and "1200" are one number. */
const digitsOf = (number: string): string =>
  withLatinDigits(number)
    .replace(/[,'’٬.](?=\d{3}(?!\d))/g, "")
    .replace(/[,٫]/g, ".");

const withoutAccents = (word: string): string =>
  /^[ -~]*$/.test(word) || !/\p{sc=Latin}/u.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
