import { parseHTML } from "linkedom";

/** Elements without readable text. */
const NOT_TEXT =
  "script, style, noscript, svg, iframe, video, object, button, nav, template, annotation, [aria-hidden=true]";

/** For tests and benchmarks: the visible text of HTML. */
export function visibleText(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll(NOT_TEXT)) element.remove();
  return document.body.textContent?.normalize("NFC") ?? "";
}

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

/** Raised figures ("2019²", "12⁽³⁾") are read as characters of their own; the text of HTML has plain ones there. */
const plainFigures = (text: string) => text.replaceAll(/[⁽⁾]/g, "").normalize("NFKC");
const tokens = (text: string) => plainFigures(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
export const withoutSpace = (text: string) => plainFigures(text).replaceAll(/\s/g, "");
