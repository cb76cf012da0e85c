import type { Passage } from "#domain/anchoring/selectors.ts";

/** The characters from which a footnote mark can begin. Most texts have none, so nothing else is looked at. */
const MARK_START = /[⁰¹²³⁴-⁹⁽ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ[*†‡]/g;
/** "²", "²,³", "¹⁻³" and "¹²": up to three digits each. */
const RAISED = /[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}(?:[,;–⁻-][¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}){0,9}(?![⁰¹²³⁴-⁹⁺⁻⁼⁽⁾ⁿⁱ/⁄])/y;
/** "⁽¹⁾", "¹⁾" and "⁽ᵃ⁾": never a power. */
const ENCLOSED = /⁽?(?:[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}|[ᵃ-ᶻʰʲˡʳˢʷˣʸⁱⁿ])⁾/uy;
/** "[1]", "[note 2]", and "[a]" (but not the letter that an editor added to a word: "house[s]"). */
const BRACKETED =
  /(?:\[(?:\p{Nd}{1,3}|(?:note|nb|n|fn|nota|Anm\.|注)\s?\p{Nd}{1,3})\])+|(?<=[\p{Nd}.,;:!?"'”’»)\]。，！？])\[\p{Ll}\]/uy;
/** "†" and "*" at the end of a word. "5*" is a rating. */
const SYMBOL = /[†‡]{1,3}(?=[\s\p{P}]|$)|(?<=[\p{L}.,!?"”’»)])\*(?=[\s.,;:!?"”’»)]|$)/uy;

/** A mark stands after a word, a number, a sign that closes something, or another mark. */
const BEFORE_MARK = /[\p{L}\p{N}\p{M}%‰.,;:!?…"'”’»›)\]†‡*。、，！？）」』]$/u;
const CLOSED = /[%‰.,;:!?…"'”’»›)\]。、，！？）」』]$/u;
/** White space or nothing: a mark at the beginning of the note itself, or set apart from its word. */
const APART = /(?:^|\s)$/u;

/** What stands before a raised figure: the last word or number, without anything that can be a part of it. */
const LAST_NUMBER = /(?<![\p{L}\p{N}\p{M}])(?<!\p{Nd}[.,])\p{Nd}[\p{Nd}.,'’\u00a0\u2009\u202f]*$/u;
const LAST_WORD = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}'’]*$/u;
/** "5²", "10⁶", "1000³": powers. After any other number a raised figure is a mark: "in 2019²", "345¹", "1,250²". */
const BASE = /^(?:\p{Nd}{1,2}|10+)$/u;
/** "m²", "x³", "CO²": a letter, a unit of length or time, or a formula. */
const RAISED_WITH =
  /^(?:[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]|[kdcmnµμ]m|mc|ft|in|yd|mi|sec|min|hr|км|см|мм|дм|foot|feet|inch|inches|yards?|miles?|met(?:er|re)s?|mètres?|metros?|metri|CO|SO|NO|PO|NH|CH)$/u;

/** Number of characters that are examined before a mark. */
const LOOKBEHIND_LENGTH = 40;

/**
 * The footnote marks of a text, in order: "²" in "in 2019²", "[1]" in "5%.[1]", "†". They belong to no claim's words. A
 * figure that could be a power ("10⁶", "km²") is not taken for a mark, because it would change the words. A mark that
 * stands by itself includes the space after it.
 */
export function footnoteMarksIn(text: string): Passage[] {
  const marks: Passage[] = [];
  MARK_START.lastIndex = 0;
  for (let start = MARK_START.exec(text)?.index; start !== undefined; start = MARK_START.exec(text)?.index) {
    const last = marks.at(-1);
    const follows = last !== undefined && last.end === start;
    const end = markEnd(text, start, follows);
    if (end <= start) continue;
    marks.push({ start, end });
    MARK_START.lastIndex = end;
  }
  return marks;
}

/** The text without its footnote marks. */
export function withoutFootnoteMarks(text: string): string {
  let [result, from] = ["", 0];
  for (const { start, end } of footnoteMarksIn(text)) {
    result += text.slice(from, start);
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** The end of the mark that begins at `start`; `start` itself if there is none. */
function markEnd(text: string, start: number, follows: boolean): number {
  const before = text.slice(Math.max(0, start - LOOKBEHIND_LENGTH), start);
  const first = text.charAt(start);
  if (first === "[") return BEFORE_MARK.test(before) ? matchEnd(BRACKETED, text, start) : start;
  if (first === "*" || first === "†" || first === "‡")
    return BEFORE_MARK.test(before) ? matchEnd(SYMBOL, text, start) : start;
  const enclosedEnd = matchEnd(ENCLOSED, text, start);
  if (enclosedEnd > start && BEFORE_MARK.test(before)) return enclosedEnd;
  const end = matchEnd(RAISED, text, start);
  if (end === start || !(follows || isMarkAfter(before, text.slice(end, end + 2)))) return start;
  return APART.test(before) && text.charAt(end) === " " ? end + 1 : end;
}

function isMarkAfter(before: string, after: string): boolean {
  if (APART.test(before)) return !/^[\p{L}\p{N}]/u.test(after);
  if (/^[\p{L}\p{N}]/u.test(after) && !CLOSED.test(before)) return false;
  if (CLOSED.test(before)) return true;
  const number = LAST_NUMBER.exec(before);
  if (number) return !BASE.test(number[0]);
  const word = LAST_WORD.exec(before);
  return word !== null && !RAISED_WITH.test(word[0]);
}

function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}
