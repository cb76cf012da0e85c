import { comparableText } from "./words/comparable-text.ts";
import { comparableWords, spellingsIn, withoutCase } from "./words/words.ts";

/** Words by which most texts that differ are told apart. */
const FIRST_WORDS = 300;

/** Pairs of texts that are longer together are remembered: many verdicts rest on the same passage. */
const MIN_REMEMBERED_LENGTH = 100_000;

let lastLong: { one: string; other: string; result: boolean } | null = null;

/**
 * Whether two texts have the same words and punctuation. Not counted: white space, typographic variants, footnote marks,
 * and the letter case of headlines. Takes about a tenth of a second for two megabytes.
 */
export function haveSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length + other.length < MIN_REMEMBERED_LENGTH) return compare(one, other);
  if (lastLong?.one === one && lastLong.other === other) return lastLong.result;
  const result = compare(one, other);
  lastLong = { one, other, result };
  return result;
}

function compare(one: string, other: string): boolean {
  const start = compareWords(spellingsIn(one), spellingsIn(other), FIRST_WORDS);
  if (start.isWhole || start.isDifferent || isRecased(start)) return isSame(start);
  // To spell out a text takes a fifth of the time that it takes to read its words.
  const [spelled, otherSpelled] = [comparableText(one).text, comparableText(other).text];
  if (spelled === otherSpelled) return true;
  const from = startOfDifference(spelled, otherSpelled);
  const rest = compareWords(comparableWords(spelled, from), comparableWords(otherSpelled, from));
  if (rest.isDifferent || rest.recased === 0) return !rest.isDifferent;
  // Whether letter case counts depends on the style of the whole texts.
  return isSame(compareWords(spellingsIn(one), spellingsIn(other)));
}

/** The start of the first word in which two spelled texts differ. */
function startOfDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at === 0 ? 0 : Math.max(one.lastIndexOf(" ", at - 1), one.lastIndexOf("\n", at - 1)) + 1;
}

/** `recased`: how many words differ in letter case. `isWhole`: all words were read, or those before a difference. */
type Comparison = { isDifferent: boolean; isWhole: boolean; recased: number; styles: [CaseStyle, CaseStyle] };

const isSame = ({ isDifferent, recased, styles }: Comparison): boolean =>
  !isDifferent && (recased === 0 || (recased > 1 && styles.some(({ isHeadline }) => isHeadline)));

/** Whether words differ in letter case although neither text is a headline. */
const isRecased = ({ recased, styles }: Comparison): boolean =>
  recased > 0 && !styles.some(({ canBeHeadline }) => canBeHeadline);

function compareWords(words: Iterator<string>, others: Iterator<string>, max = Number.POSITIVE_INFINITY): Comparison {
  const styles: Comparison["styles"] = [new CaseStyle(), new CaseStyle()];
  let recased = 0;
  for (let count = 0; count < max; count += 1) {
    const [word, match] = [words.next(), others.next()];
    if (word.done || match.done) return { isDifferent: word.done !== match.done, isWhole: true, recased, styles };
    if (match.value !== word.value) {
      if (withoutCase(match.value) !== withoutCase(word.value))
        return { isDifferent: true, isWhole: true, recased, styles };
      recased += 1;
    }
    styles[0].add(word.value);
    styles[1].add(match.value);
  }
  return { isDifferent: false, isWhole: false, recased, styles };
}

/** Minimum number of words by which the style of a headline is recognised. "White House" is a name. */
const MIN_HEADLINE_WORDS = 3;

/** Whether words are set "Like the Words of a Headline" or "LIKE THIS": all long ones begin with a capital letter. */
class CaseStyle {
  #words = 0;
  #hasLongLower = false;
  #followsHyphen = false;

  add(word: string): void {
    if (/^\p{L}/u.test(word) && word.toUpperCase() !== word.toLowerCase()) {
      this.#words += 1;
      if (word.length > 3 && /^\p{Ll}/u.test(word) && !this.#followsHyphen) this.#hasLongLower = true;
    }
    this.#followsHyphen = word === "-";
  }

  get canBeHeadline(): boolean {
    return !this.#hasLongLower;
  }

  get isHeadline(): boolean {
    return this.#words >= MIN_HEADLINE_WORDS && !this.#hasLongLower;
  }
}
