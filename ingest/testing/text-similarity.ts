import { mathmlText } from "#ingest/formula/mathml.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";
import type { PageEdits } from "#ingest/reading.ts";

/** Elements without readable text. */
const NOT_TEXT =
  "script, style, noscript, svg, iframe, video, object, button, nav, template, annotation, [aria-hidden=true], del";

const BLOCKS = "p, div, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, figcaption, blockquote, section, article, header";

/**
 * For tests and benchmarks: the visible text of HTML, with what it says by its elements (formulas, quotation marks). Where it has
 * pictures of formulas, `source` is the page with their MathML.
 */
export function visibleText(html: string, source = ""): string {
  const document = parseHtml(`<html><body>${html}</body></html>`);
  replaceFormulas(document, source);
  for (const element of document.querySelectorAll(NOT_TEXT)) element.remove();
  // Lines and blocks part words; their elements have no white space.
  for (const element of document.querySelectorAll(BLOCKS)) element.prepend("\n");
  for (const element of document.querySelectorAll(BLOCKS)) element.append("\n");
  for (const line of document.querySelectorAll("br")) line.replaceWith("\n");
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
export const tokenF1 = (actual: string, expected: string): number => f1(counted(actual), counted(expected));

/**
 * The same for the article of a page, of which Readability's own content is expected. It has no headline and no
 * standfirst, but teasers and calls to subscribe: what Galley adds and leaves out on purpose does not count.
 */
export function articleF1(actual: string, expected: string, { added, omitted }: PageEdits): number {
  const wanted = counted(expected);
  for (const token of tokens(added)) wanted.set(token, (wanted.get(token) ?? 0) + 1);
  for (const token of tokens(omitted)) wanted.set(token, Math.max(0, (wanted.get(token) ?? 0) - 1));
  return f1(counted(actual), wanted);
}

/** Whether an article has exactly the characters that are expected of it, apart from white space and their order. */
export function isSameArticle(actual: string, expected: string, { added, omitted }: PageEdits): boolean {
  const [own, wanted] = [actual + omitted, expected + added].map((text) =>
    Array.from(withoutSpace(text)).sort().join(""),
  );
  return own === wanted;
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens(text)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

function f1(actual: Map<string, number>, expected: Map<string, number>): number {
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);
  const hits = sum(Array.from(actual, ([token, count]) => Math.min(count, expected.get(token) ?? 0)));
  const total = sum(actual.values()) + sum(expected.values());
  return total === 0 ? 1 : (2 * hits) / total;
}

/**
 * Raised figures ("2019²", "12⁽³⁾") are read as characters of their own; the text of HTML has plain ones there. The edit
 * links of a wiki are no text of its article.
 */
const plainFigures = (text: string) => text.replaceAll(/[⁽⁾]|\[edit\]/g, "").normalize("NFKC");
const tokens = (text: string) => plainFigures(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
export const withoutSpace = (text: string) => plainFigures(text).replaceAll(/\s/g, "");
