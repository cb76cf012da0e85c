/**
 * The marks that can begin a quotation, each with those that can end it: “English”, „German“, „Polish”, ”Swedish”,
 * «French», »Danish«, »Finnish», ‘British’, 「Japanese」.
 */
const CLOSING_MARKS: Record<string, string> = {
  "“": "”“",
  "”": "”",
  "„": '“”"',
  "‟": "”",
  "«": "»",
  "»": "«»",
  "‹": "›",
  "›": "‹›",
  "‘": "’",
  "’": "’",
  "‚": "‘’",
  "‛": "’",
  "「": "」",
  "『": "』",
  "｢": "｣",
  "〝": "〞〟",
  "﹁": "﹂",
  "﹃": "﹄",
  '"': '"',
  "＂": "＂",
  "'": "'",
};

/** Marks that only begin a quotation, whatever stands beside them. */
const ONLY_OPENING = new Set("„‟‚‛「『｢〝﹁﹃");
/** Marks that begin a quotation unless what stands beside them says otherwise. */
const OFTEN_OPENING = new Set("“«‹‘");
const ONLY_CLOSING = new Set("」』｣〞〟﹂﹄");

/** Marks that are apostrophes too. */
const APOSTROPHES = new Set("'’‘");

/** A quotation mark in a text. `strength`: an apostrophe can look like a mark that closes, which is then `weak`. */
export type Mark = { at: number; mark: string; role: "opens" | "closes" | "either"; strength: "strong" | "weak" };

const ANY_MARK = /[“”„‟«»‹›‘’‚‛「」『』｢｣〝〞〟﹁﹂﹃﹄"＂']/g;

export const canClose = (opening: string, closing: string): boolean =>
  CLOSING_MARKS[opening]?.includes(closing) ?? false;

/** The quotation marks between two offsets of a text in order, without apostrophes and signs for inches. */
export function* marksIn(text: string, from: number, to: number): Generator<Mark> {
  ANY_MARK.lastIndex = from;
  for (let match = ANY_MARK.exec(text); match && match.index < to; match = ANY_MARK.exec(text)) {
    const at = match.index;
    const before = at > from ? text.charAt(at - 1) : "";
    const after = at + 1 < to ? text.charAt(at + 1) : "";
    const mark = markAt(match[0], before, after);
    if (mark) yield { at, mark: match[0], ...mark };
    ANY_MARK.lastIndex = at + 1;
  }
}

const SPACE_OR_NOTHING = /^[\s\u2060]?$/;
/** After these a quotation can begin. */
const BEFORE_OPENING = /^[\s\u2060([{<—–―\-/:=¿¡,、，。：“„«‹‘‚「『"'’>]?$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{M}\p{Nd}]$/u;
const UNSPACED = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]$/u;

function markAt(mark: string, before: string, after: string): Pick<Mark, "role" | "strength"> | null {
  if (ONLY_OPENING.has(mark)) return { role: "opens", strength: "strong" };
  if (ONLY_CLOSING.has(mark)) return { role: "closes", strength: "strong" };
  const isInWord = isSpacedLetter(before) && isSpacedLetter(after);
  if (isInWord && !/[«»‹›“]/.test(mark)) return null;
  const mayOpen = BEFORE_OPENING.test(before) && after !== "" && !/[\s.,;:!?)\]}»”]/.test(after);
  const mayClose = !SPACE_OR_NOTHING.test(before) && !LETTER_OR_DIGIT.test(after);
  if (APOSTROPHES.has(mark)) return apostropheOrMark(mark, { mayOpen, mayClose, before, after });
  if (mayOpen !== mayClose) return { role: mayOpen ? "opens" : "closes", strength: "strong" };
  // French has a space on both sides, Chinese none.
  if (OFTEN_OPENING.has(mark)) return { role: "opens", strength: "strong" };
  if (/["＂]/.test(mark)) return { role: "either", strength: "strong" };
  return { role: "closes", strength: "strong" };
}

const isSpacedLetter = (character: string): boolean => LETTER_OR_DIGIT.test(character) && !UNSPACED.test(character);

type Sides = { mayOpen: boolean; mayClose: boolean; before: string; after: string };

function apostropheOrMark(mark: string, { mayOpen, mayClose, before, after }: Sides) {
  // "the ’90s", "'tis": only the mark that is made to open does so before a figure.
  if (mayOpen && !mayClose) {
    if (mark !== "‘" && /\p{Nd}/u.test(after)) return null;
    return { role: "opens", strength: "strong" } as const;
  }
  if (!mayClose || mark === "‘")
    return mark === "‘" && mayClose ? ({ role: "closes", strength: "strong" } as const) : null;
  // "the workers' rights"
  return { role: "closes", strength: /[sxzSXZ]/.test(before) && /\s/.test(after) ? "weak" : "strong" } as const;
}
