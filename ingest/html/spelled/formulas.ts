import { hiddenWordsOf, mathmlText } from "#ingest/formula/mathml.ts";
import { ommlText } from "#ingest/formula/omml.ts";
import { HIDDEN_STYLE } from "#ingest/html/hidden.ts";
import { characterBeside } from "./neighbours.ts";

/** Put the text of each formula in its place: "3 1/2" where `3<mfrac>` would read "312". */
export function spellOutFormulas(root: ParentNode): void {
  for (const shell of Array.from(root.querySelectorAll("[data-mathml]"))) {
    if (!shell.querySelector("math")) replace(shell, mathmlText(shell.getAttribute("data-mathml") ?? ""));
  }
  for (const math of Array.from(root.querySelectorAll("math, m\\:math, mml\\:math"))) {
    keepHidden(math);
    replace(shellOf(math), mathmlText(math.outerHTML));
  }
  for (const equation of Array.from(root.querySelectorAll("[data-equation]")))
    replace(equation, equation.getAttribute("data-equation") ?? "");
  for (const equation of Array.from(root.querySelectorAll("m\\:omathpara, m\\:omath")))
    if (root.contains(equation)) replace(equation, ommlText(equation.outerHTML));
  for (const picture of Array.from(root.querySelectorAll("img.mwe-math-fallback-image-inline, img.tex, img.latex")))
    replace(picture, texOf(picture));
}

/** Put the words of a formula that are not displayed after it, hidden, so that they are told. */
function keepHidden(math: Element): void {
  const words = hiddenWordsOf(math.outerHTML);
  if (words.length === 0) return;
  const hidden = math.ownerDocument.createElement("span");
  hidden.setAttribute("hidden", "");
  hidden.textContent = words.join(" ");
  shellOf(math).after(hidden);
}

/** The element that holds only this formula, such as one that hides the MathML because a picture of it is shown. */
function shellOf(math: Element): Element {
  const parent = math.parentElement;
  const isHidden = parent && HIDDEN_STYLE.test(parent.getAttribute("style") ?? "");
  if (!isHidden || parent.textContent?.trim() !== math.textContent?.trim()) return math;
  parent.parentElement?.querySelector(":scope > img.mwe-math-fallback-image-inline")?.remove();
  return parent;
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
