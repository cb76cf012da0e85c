import { parseHTML } from "linkedom";

/** What is in the main content of a page, but nothing that can be read. */
const NOT_TEXT =
  "script, style, noscript, svg, iframe, video, object, button, nav, template, annotation, [aria-hidden=true]";

/** For tests and measuring: the text of HTML that is all main content. */
export function visibleText(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll(NOT_TEXT)) element.remove();
  return document.body.textContent?.normalize("NFC") ?? "";
}

/** How many of the words of two texts are in both, in any order: 1 when all are. */
export function tokenF1(found: string, expected: string): number {
  const left = new Map<string, number>();
  for (const token of tokens(expected)) left.set(token, (left.get(token) ?? 0) + 1);
  let hits = 0;
  for (const token of tokens(found)) {
    const count = left.get(token) ?? 0;
    if (count > 0) hits += 1;
    left.set(token, count - 1);
  }
  const total = tokens(found).length + tokens(expected).length;
  return total === 0 ? 1 : (2 * hits) / total;
}

const tokens = (text: string) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
export const withoutSpace = (text: string) => text.replaceAll(/\s/g, "");
