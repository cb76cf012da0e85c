import { mathmlText } from "#ingest/formula/mathml.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";

/** Elements without readable text. */
const NOT_TEXT =
  "script, style, noscript, svg, iframe, video, object, button, nav, template, annotation, [aria-hidden=true], del";

/**
 * For tests and benchmarks: the visible text of HTML, with what it says by its elements (formulas, quotation marks). Where it has
 * pictures of formulas, `source` is the page with their MathML.
 */
export function visibleText(html: string, source = ""): string {
  const document = parseHtml(`<html><body>${html}</body></html>`);
  replaceFormulas(document, source);
  for (const element of document.querySelectorAll(NOT_TEXT)) element.remove();
  return document.body.textContent?.normalize("NFC") ?? "";
}

function replaceFormulas(document: Document, source: string): void {
  const formulas = source.matchAll(/<math [^>]*alttext="([^"]*)"[^>]*>.*?<\/math>/gs);
  const texts = new Map(Array.from(formulas, ([math, tex = ""]) => [keyOf(tex), mathmlText(math)]));
  for (const picture of document.querySelectorAll("img[alt]"))
    picture.replaceWith(texts.get(keyOf(picture.getAttribute("alt") ?? "")) ?? "");
}

/** TeX without the command that only sets its size, which some alternative texts have. */
const keyOf = (tex: string) => tex.replaceAll("&amp;", "&").replace(/^\{\\displaystyle (.*)\}$/s, "$1");

/** F1 score of the words that two texts share, in any order: 1 when all words are in both. */
export function tokenF1(actual: string, expected: string): number {
  const counts = new Map<string, number>();
  for (const token of tokens(expected)) counts.set(token, (counts.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of tokens(actual)) {
    const count = counts.get(token) ?? 0;
    if (count > 0) hits += 1;
    counts.set(token, count - 1);
  }
  const total = tokens(actual).length + tokens(expected).length;
  return total === 0 ? 1 : (2 * hits) / total;
}

/**
 * Raised figures ("2019²", "12⁽³⁾") are read as characters of their own; the text of HTML has plain ones there. The edit
 * links of a wiki are no text of its article.
 */
const plainFigures = (text: string) => text.replaceAll(/[⁽⁾]|\[edit\]/g, "").normalize("NFKC");
const tokens = (text: string) => plainFigures(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
export const withoutSpace = (text: string) => plainFigures(text).replaceAll(/\s/g, "");
