import { isElement, nameOf, TEXT } from "#ingest/html/dom.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";

/** Elements that tell about a page. Where they begin it, its head is there even without a tag. */
const METADATA = /^(base|link|meta|title|style|script)$/;

/** Elements that may stand between these. They can hold words that a page shows, so they stay where they are. */
const BETWEEN = /^(noscript|template)$/;

/**
 * Parse a whole page. As in browsers, the elements that begin it are its head, even where the tags of the head are
 * missing: a title there is no text of the page.
 */
export function parsePage(source: string): Document {
  const page = parseHtml(source);
  const { head } = page;
  for (const node of Array.from(page.body.childNodes)) {
    if (METADATA.test(nameOf(node))) head.append(node);
    else if (isElement(node) ? !BETWEEN.test(node.localName) : isWords(node)) break;
  }
  return page;
}

const isWords = ({ nodeType, nodeValue }: Node) => nodeType === TEXT && (nodeValue ?? "").trim() !== "";
