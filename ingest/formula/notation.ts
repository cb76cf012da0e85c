import { footnoteMarksIn } from "#domain/anchoring/words/footnote-marks.ts";
import { characterForms } from "#ingest/raised-figures.ts";

/** Part of a formula as plain text. An atom needs no brackets inside another part: "x", "12", "√2". */
export type Term = { text: string; isAtom: boolean; kind?: "fraction" | "sum" | "product" };

const EMPTY: Term = { text: "", isAtom: true };
/** A multiplication that is not displayed. */
const PRODUCT: Term = { text: "", isAtom: true, kind: "product" };

/** Signs with a space on both sides, when something stands there. A dash is one only where it stands alone. */
const SIGNS = "=<>±∓×÷∗⋅·≈≠≡≤≥≪≫∝∈∉⊂⊆∪∩∧∨→←↔⇒⇐⇔⟹⟸⟺↦∼≃≅+−";
const INFIX = new RegExp(`^[${SIGNS}\\-–]$`, "u");
const SIGN_OR_WORDS = new RegExp(`[${SIGNS}]|[^${SIGNS}]+`, "gu");
/** Signs of sums, products and integrals: a space follows them and their limits. */
const SUMS = /^(?:[∑∏∐∫∬∭∮⋃⋂]|lim|max|min|sup|inf)$/u;
const OPENS = /[([{⟨⌊⌈^_/√]$/u;
/** What is not displayed: application of a function, multiplication. */
const INVISIBLE = /[\u2061\u2062\u200b-\u200d\ufeff]/gu;

/** The words of a formula, with spaces around its signs. `source` may have several: "a+b=2". */
export function token(source: string): Term {
  const text = source
    .replace(/\u2063/gu, ",")
    .replace(/\u2064/gu, " ")
    .replace(INVISIBLE, "")
    .replace(/\s+/gu, " ");
  if (text === "" && source.includes("\u2062")) return PRODUCT;
  const parts = text.match(SIGN_OR_WORDS);
  if (parts && parts.length > 1) return sequence(parts.map((part) => ({ text: part.trim(), isAtom: true })));
  const isAtom = !/[\s+\-−/^_]/u.test(text.trim()) || /^\S$/u.test(text.trim());
  return {
    text: INFIX.test(text.trim()) ? text.trim() : text,
    isAtom,
    ...(SUMS.test(text.trim()) && { kind: "sum" as const }),
  };
}

/** Text in a formula as it stands. */
export const words = (text: string): Term => ({ text, isAtom: !/\s/u.test(text.trim()) });

export function sequence(terms: Term[]): Term {
  const shown = terms.map(withSign).filter(({ text }) => text !== "");
  if (shown.length <= 1) return shown[0] ?? EMPTY;
  let text = "";
  for (const [index, term] of shown.entries()) text += spaceBefore(text, term, shown, index) + term.text;
  return { text, isAtom: isOneWord(text) };
}

/** "3 ⋅ 4": two numbers that are multiplied would read as one. */
function withSign(term: Term, index: number, terms: Term[]): Term {
  const isBetweenNumbers =
    /\p{Nd}$/u.test(terms[index - 1]?.text ?? "") && /^\p{Nd}/u.test(terms[index + 1]?.text ?? "");
  return term.kind === "product" && isBetweenNumbers ? { text: "⋅", isAtom: true } : term;
}

/** "12", "1,000", "x" or "(a + b)", from several parts. */
const isOneWord = (text: string) => /^(?:\p{N}[\p{N}.,]*|\p{L}|\([^()]*\))$/u.test(text);

const isInfix = (term: Term | undefined) => term !== undefined && INFIX.test(term.text.trim());

function spaceBefore(before: string, term: Term, terms: Term[], index: number): string {
  if (before === "" || /\s$/u.test(before) || /^\s/u.test(term.text)) return "";
  // A sign at the beginning or after another sign belongs to what follows: "−2", "x = −2", "(−2)".
  if (isInfix(term)) return OPENS.test(before) || index === terms.length - 1 ? "" : " ";
  if (isInfix(terms[index - 1]))
    return index === 1 || isInfix(terms[index - 2]) || OPENS.test(before.slice(0, -1)) ? "" : " ";
  return isApart(before, term, terms[index - 1]) ? " " : "";
}

/** Whether two parts without a sign between them are separate words. */
function isApart(before: string, { text, kind }: Term, last: Term | undefined): boolean {
  if (last?.kind === "sum") return true;
  if (/^[,;]$/u.test(last?.text ?? "")) return !(/\p{N}[,;]$/u.test(before) && /^\p{N}/u.test(text));
  // "3 1/2" must not read "31/2", nor "1/2 x" as "1/2x".
  if (kind === "fraction" && /[\p{L}\p{N})]$/u.test(before)) return true;
  if (last?.kind === "fraction" && /^[\p{L}\p{N}(√]/u.test(text)) return true;
  const isBetweenWords = /[\p{L}\p{N})]$/u.test(before) && /^[\p{L}\p{N}√]/u.test(text);
  return isBetweenWords && (/^\p{L}{2,}$/u.test(last?.text ?? "") || /^\p{L}{2,}$/u.test(text));
}

const bracketed = ({ text, isAtom }: Term) => (isAtom ? text.trim() : `(${text.trim()})`);

/** "3/4", "(a + b)/2"; without a bar "(n over k)" as "(n; k)". */
export function fraction(above: Term, below: Term, hasBar = true): Term {
  if (!hasBar) return { text: `(${above.text}; ${below.text})`, isAtom: true };
  return { text: `${bracketed(above)}/${bracketed(below)}`, isAtom: false, kind: "fraction" };
}

/** "√2", "∛8", "⁵√x". */
export function root(radicand: Term, degree = ""): Term {
  const sign =
    { "": "√", "2": "√", "3": "∛", "4": "∜" }[degree.trim()] ??
    `${figures(degree.trim(), "superscript") ?? `(${degree})`}√`;
  return { text: `${sign}${bracketed(radicand)}`, isAtom: true };
}

/** "x₁", "10⁶", "v_max", "e^(−x)". Without a base only the index: the base stands before the formula. */
export function scripts(base: Term, below: Term, above: Term): Term {
  const start = base.text.trim() === "" ? "" : bracketed(base);
  const text = withRaised(start + lowered(below.text.trim(), below), above);
  return { text, isAtom: true, ...(base.kind === "sum" && { kind: "sum" as const }) };
}

/** Figures and signs as raised or lowered characters; null for anything else. */
const figures = (text: string, mark: "superscript" | "subscript") =>
  (mark === "superscript" ? /^[\d+\-−=()ni]+$/ : /^[\d+\-−=()]+$/).test(text) ? characterForms(text, mark) : null;

function lowered(text: string, term: Term): string {
  return text === "" ? "" : (figures(text, "subscript") ?? `_${bracketed(term)}`);
}

function withRaised(base: string, above: Term): string {
  const text = above.text.trim();
  if (text === "") return base;
  if (/^[′″‴'*∗†°∘]+$/u.test(text)) return base + text.replace(/∘/gu, "°").replace(/∗/gu, "*");
  const raised = base + (figures(text, "superscript") ?? "");
  // A raised figure that reads as a footnote mark would be left out of statements: "(a + b)^2".
  const isMark = base !== "" && footnoteMarksIn(raised).some(({ end }) => end === raised.length);
  return raised === base || isMark ? `${base}^${bracketed(above)}` : raised;
}

/** Parts between brackets: "(a + b)", "|x|". */
export function fenced(open: string, parts: Term[], separator: string, close: string): Term {
  const gap = /^[,;]$/u.test(separator.trim()) ? `${separator.trim()} ` : separator;
  return {
    text: `${open}${parts.map(({ text }) => text.trim()).join(gap)}${close}`,
    isAtom: open !== "" && close !== "",
  };
}

/** Rows of cells: "a, b; c, d". */
export function grid(rows: Term[][]): Term {
  const text = rows
    .map((row) =>
      row
        .map((cell) => cell.text.trim())
        .filter((cell) => cell !== "")
        .join(", "),
    )
    .filter((row) => row !== "")
    .join("; ");
  return { text, isAtom: false };
}

const ACCENTS: Record<string, string> = {
  "^": "\u0302",
  ˆ: "\u0302",
  "¯": "\u0304",
  "‾": "\u0304",
  _: "\u0304",
  "~": "\u0303",
  "˜": "\u0303",
  "→": "\u20d7",
  "⃗": "\u20d7",
  "˙": "\u0307",
  "¨": "\u0308",
  "\u0302": "\u0302",
  "\u0305": "\u0305",
  "\u0304": "\u0304",
  "\u0303": "\u0303",
  "\u0307": "\u0307",
  "\u0308": "\u0308",
};

/** "x̄": an accent over one letter. A brace or bar over more is not written. */
export function accented(base: Term, accent: string): Term {
  const text = base.text.trim();
  const mark = ACCENTS[accent.trim()];
  return mark && Array.from(text).length === 1 ? { text: `${text}${mark}`, isAtom: true } : base;
}
