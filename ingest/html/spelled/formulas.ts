import { mathmlText } from "#ingest/formula/mathml.ts";
import { HIDDEN_STYLE } from "#ingest/html/hidden.ts";
import { characterBeside } from "./neighbours.ts";

/** What programs that set formulas put around one: its MathML, and the same formula again as letters or a picture. */
const SHELLS = ".katex-display, .katex, mjx-container, .MathJax_Display, .MathJax, .mwe-math-element";

/** Put the text of each formula in its place: "3 1/2" where `3<mfrac>` would read "312". */
export function spellOutFormulas(root: ParentNode): void {
  for (const shell of Array.from(root.querySelectorAll("[data-mathml]"))) {
    if (!shell.querySelector("math")) replace(shell, mathmlText(shell.getAttribute("data-mathml") ?? ""));
  }
  for (const math of Array.from(root.querySelectorAll("math, m\\:math, mml\\:math"))) {
    // Another formula of the same shell was read before.
    if (math.isConnected) replace(shellOf(math), mathmlText(math.outerHTML));
  }
  for (const picture of Array.from(root.querySelectorAll("img.mwe-math-fallback-image-inline, img.tex, img.latex")))
    replace(picture, texOf(picture));
}

/** The element that shows only this formula, such as one that hides the MathML beside a picture of it. */
function shellOf(math: Element): Element {
  const shell = math.closest(SHELLS);
  if (shell && shell.querySelectorAll("math").length === 1) return shell;
  const parent = math.parentElement;
  return parent && HIDDEN_STYLE.test(parent.getAttribute("style") ?? "") && parent.children.length === 1
    ? parent
    : math;
}

/** Replace an element by the text of its formula, apart from the words and figures beside it. */
function replace(element: Element, formula: string): void {
  if (formula === "") return;
  const before = isApart(characterBeside(element, "before"), formula, formula.charAt(0)) ? " " : "";
  const after = isApart(characterBeside(element, "after"), formula, formula.charAt(formula.length - 1)) ? " " : "";
  element.replaceWith(element.ownerDocument.createTextNode(before + formula + after));
}

/** Two figures would be one number, and a word and a formula one word. "n" of "nth" is a part of the word. */
function isApart(beside: string, formula: string, edge: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(beside)) return false;
  if (/\p{Nd}/u.test(beside)) return /[\p{Nd}√∛∜(]/u.test(edge) || formula.includes(" ");
  return formula.length > 1 && /[\p{L}\p{Nd}√∛∜(]/u.test(edge);
}

/** The alternative text of a picture of a formula, which is TeX, without what only sets its size. */
const texOf = (picture: Element) =>
  (picture.getAttribute("alt") ?? "").replace(/^\{\\(?:display|text)style\s*(.*)\}$/s, "$1").trim();
