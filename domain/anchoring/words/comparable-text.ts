import type { Passage } from "#domain/anchoring/selectors.ts";
import { footnoteMarksIn } from "./footnote-marks.ts";

/**
 * A text in the one spelling in which words are compared, and the way back to the offsets of the original. White space,
 * quotation marks, dashes, dots, ligatures, width of letters, invisible characters and footnote marks have one form or
 * none. Letter case is kept.
 */
export type ComparableText = {
  text: string;
  /** For each unit of `text` the start and the end of the original characters it stands for; null if all are equal. */
  origins: { starts: Int32Array; ends: Int32Array } | null;
};

/** The time is linear in the length of the text. */
export function comparableText(original: string): ComparableText {
  if (isPlain(original)) return { text: original, origins: null };
  const marks = footnoteMarksIn(original);
  const spelling = new Spelling(original);
  let from = 0;
  for (const mark of marks) {
    spelling.addVariants(from, mark.start);
    from = mark.end;
  }
  spelling.addVariants(from, original.length);
  return spelling.finished();
}

/** Whether a text certainly has no variants. Most English texts have a few; a claim in them often has none. */
const isPlain = (text: string) => !/[^\n -~]| \s|\n |\n\n\n|\.\.|--|''|[`[*]/.test(text);

/** The passage of the original from which a passage of the comparable text comes. Not for an empty passage. */
export function originalPassage({ origins }: ComparableText, { start, end }: Passage): Passage {
  if (!origins) return { start, end };
  return { start: origins.starts[start] ?? 0, end: origins.ends[end - 1] ?? 0 };
}

/** Collects the units of the comparable text with their origins. */
class Spelling {
  #parts: string[] = [];
  #length = 0;
  #last = "";
  #starts: Int32Array;
  #ends: Int32Array;

  constructor(private readonly original: string) {
    this.#starts = new Int32Array(original.length);
    this.#ends = new Int32Array(original.length);
  }

  addVariants(from: number, to: number): void {
    const { original } = this;
    let plainFrom = from;
    VARIANT.lastIndex = from;
    for (let match = VARIANT.exec(original); match && match.index < to; match = VARIANT.exec(original)) {
      const end = Math.min(to, VARIANT.lastIndex);
      this.#addPlain(plainFrom, match.index);
      this.#add(spellingOf(original.slice(match.index, end), this.#last), match.index, end);
      VARIANT.lastIndex = end;
      plainFrom = end;
    }
    this.#addPlain(plainFrom, to);
  }

  finished(): ComparableText {
    const [starts, ends] = [this.#starts.subarray(0, this.#length), this.#ends.subarray(0, this.#length)];
    return { text: this.#parts.join(""), origins: { starts, ends } };
  }

  #addPlain(from: number, to: number): void {
    if (from >= to) return;
    this.#reserve(to - from);
    for (let at = from; at < to; at += 1) {
      this.#starts[this.#length] = at;
      this.#ends[this.#length] = at + 1;
      this.#length += 1;
    }
    this.#append(this.original.slice(from, to));
  }

  #add(spelling: string, start: number, end: number): void {
    if (spelling === "") return;
    this.#reserve(spelling.length);
    this.#starts.fill(start, this.#length, this.#length + spelling.length);
    this.#ends.fill(end, this.#length, this.#length + spelling.length);
    this.#length += spelling.length;
    this.#append(spelling);
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#last = part.charAt(part.length - 1);
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#starts.length) return;
    const size = 2 * needed;
    const [starts, ends] = [new Int32Array(size), new Int32Array(size)];
    starts.set(this.#starts);
    ends.set(this.#ends);
    [this.#starts, this.#ends] = [starts, ends];
  }
}

/** Letters that have one spelling, unless a combining mark follows: those of the most common scripts. */
const LETTERS =
  "\\u00c0-\\u0131\\u0134-\\u013e\\u0141-\\u0148\\u014a-\\u017e\\u0180-\\u01c3\\u01cd-\\u01f0\\u01f4-\\u02af" +
  "\\u0386\\u0388-\\u03ce\\u0400-\\u0481\\u048a-\\u052f\\u05d0-\\u05ea\\u0620-\\u063f\\u0641-\\u064a\\u0660-\\u0669" +
  "\\u06f0-\\u06f9\\u0905-\\u0939\\u0e01-\\u0e30\\u0e32\\u0e40-\\u0e46\\u1780-\\u17b3\\u3001\\u3002\\u3041-\\u3096" +
  "\\u30a1-\\u30fc\\u4e00-\\u9fff\\uac00-\\ud7a3";
const MARK = "\\p{M}\\uff9e\\uff9f";
const DASHES = "‐‑‒–—―−﹘﹣－";
const SINGLE_QUOTES = "’‘‚‛ʼ‹›`´′＇";
/** What can have another spelling: white space, dots, dashes, doubled quotes, jamo, and other characters with marks. */
const VARIANT = new RegExp(
  [
    "(?!\\n\\n\\S)(?:(?!\\ufeff)\\s){2,}|[^\\S \\n\\ufeff]",
    "[.]{2,}[.…‥]*|[…‥][.…‥]*",
    `-[-${DASHES}]+|[${DASHES}][-${DASHES}]*`,
    `['${SINGLE_QUOTES}]{2}|[${SINGLE_QUOTES}]`,
    "[\\u1100-\\u115f\\ua960-\\ua97c]{1,3}[\\u1160-\\u11a7\\ud7b0-\\ud7c6]{1,3}[\\u11a8-\\u11ff\\ud7cb-\\ud7fb]{0,3}",
    "[\\uac00-\\ud7a3][\\u11a8-\\u11ff]{1,3}",
    `[!-~${LETTERS}][${MARK}]{1,30}`,
    `[^\\n -~${LETTERS}][${MARK}]{0,30}`,
  ].join("|"),
  "gu",
);

const cache = new Map<string, string>();
const MAX_CACHED = 20_000;

function spellingOf(variant: string, previous: string): string {
  if (/^(?!\ufeff)\s/.test(variant))
    return variant.includes("\n\n") ? "\n\n" : /[\n\u2028\u2029]/.test(variant) ? "\n" : " ";
  let spelling = cache.get(variant);
  if (spelling === undefined) {
    spelling = normalized(variant);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(variant, spelling);
  }
  // After a letter a raised or lowered figure cannot be taken for another number: "km2" is "km²", "CO2" is "CO₂".
  if (/^[₀-₉²³¹⁰⁴-⁹]$/.test(spelling) && /\p{L}/u.test(previous)) return spelling.normalize("NFKC");
  // "10½" is "10 1/2", not "101/2".
  return FRACTION.test(spelling) && /\p{Nd}/u.test(previous) ? ` ${spelling}` : spelling;
}

const FRACTION = /^\d+\/\d+$/;

/** Soft hyphens, bidi controls, byte order marks and variation selectors, but no parts of emoji; the Arabic kashida. */
const INVISIBLE = /(?![\u200d\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}|\u0640/gu;
/** Raised and lowered letters and figures, and "™": they are not made plain, because "10⁶" is not "106". */
const RAISED_OR_LOWERED =
  /[ªº™℠\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c\u2c7c\u2c7d\ua69c\ua69d]/u;
/** "㎡" is "m2", as "m²" is. */
const SQUARED_UNIT = /^[\u3371-\u33df]$/u;

/** Whole variants with one spelling. */
const SPELLINGS: [pattern: RegExp, spelling: string][] = [
  [/^[.…‥]+$/, "…"],
  [new RegExp(`^[-${DASHES}]+$`), "-"],
  [new RegExp(`^(?:['${SINGLE_QUOTES}]{2}|[“”„‟«»″＂])$`), '"'],
  [new RegExp(`^[${SINGLE_QUOTES}]$`), "'"],
  [/^[∕⁄]$/, "/"],
];

function normalized(variant: string): string {
  const text = variant.replace(INVISIBLE, "");
  if (RAISED_OR_LOWERED.test(text)) return text.normalize("NFC");
  const compatible = text.normalize("NFKC").replace(INVISIBLE, "").replace(/[⁄∕]/, "/").replace("ʼ", "'");
  const known = SPELLINGS.find(([pattern]) => pattern.test(text) || pattern.test(compatible));
  if (known) return known[1];
  if (SQUARED_UNIT.test(text)) return compatible;
  const isFigure = /\d/.test(compatible) && !/\p{Nd}/u.test(text) && !FRACTION.test(compatible);
  return isFigure || /^\s/.test(compatible) ? text.normalize("NFC") : compatible;
}
