import { spellingsIn, withoutCase } from "#domain/anchoring/words/words.ts";

/**
 * Whether two texts have the same words and punctuation. Not counted: white space, typographic variants, footnote marks,
 * and the letter case of headlines.
 */
export function haveSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  // Most texts differ in one of their first words; reading all words of a long text takes half a second.
  const others = spellingsIn(other);
  const [style, otherStyle] = [new CaseStyle(), new CaseStyle()];
  let recased = 0;
  for (const spelling of spellingsIn(one)) {
    const match = others.next().value;
    if (match === undefined) return false;
    if (match !== spelling) {
      if (withoutCase(match) !== withoutCase(spelling)) return false;
      recased += 1;
    }
    style.add(spelling);
    otherStyle.add(match);
  }
  if (others.next().done !== true) return false;
  return recased === 0 || (recased > 1 && (style.isHeadline || otherStyle.isHeadline));
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

  get isHeadline(): boolean {
    return this.#words >= MIN_HEADLINE_WORDS && !this.#hasLongLower;
  }
}
