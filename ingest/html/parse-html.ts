import { parseHTML } from "linkedom";
import { ELEMENT, TEXT } from "./dom.ts";
import { spellOut } from "./spelled/spell-out.ts";

/**
 * Parse HTML as browsers do. linkedom differs from browsers in three ways, which are corrected here: it adds no `html`
 * and `body`, it leaves unclosed table sections inside cells, and it keeps attribute names in upper case. What the page
 * says by elements alone becomes text (`spelled/`), so that all who read the page read the same.
 */
export function parseHtml(source: string): Document {
  const { document } = parseHTML(source);
  const page =
    document.documentElement?.localName === "html"
      ? document
      : parseHTML(`<html><body>${source}</body></html>`).document;
  gatherInBody(page);
  liftSections(page);
  if (/\s[A-Z][A-Za-z-]*\s*=/.test(source)) lowerAttributeNames(page);
  spellOut(page);
  return page;
}

/** Move content outside `body` into it, as browsers do for pages with missing tags or content after the last tag. */
function gatherInBody(document: Document): void {
  const root = document.documentElement;
  const body =
    Array.from(root.children).find(({ localName }) => localName === "body") ??
    root.appendChild(document.createElement("body"));
  const nodes = [...document.childNodes].flatMap((node) => (node === root ? [...root.childNodes] : [node]));
  const content = nodes.filter((node) => node === body || (isContent(node) && node.nodeName !== "HEAD"));
  const bodyIndex = content.indexOf(body);
  const first = body.firstChild;
  for (const node of content.slice(0, bodyIndex)) body.insertBefore(node, first);
  for (const node of content.slice(bodyIndex + 1)) body.appendChild(node);
}

/** `<thead><tr><th>A<tbody>` is valid (HTML standard, 13.1.2.4), but linkedom nests the section in the cell. */
function liftSections(document: Document): void {
  for (const section of document.querySelectorAll(":is(td, th) > :is(thead, tbody, tfoot)")) {
    const table = section.closest("table");
    const before = Array.from(table?.children ?? []).find((child) => child.contains(section));
    table?.insertBefore(section, before?.nextSibling ?? null);
  }
}

const isContent = ({ nodeType }: Node) => nodeType === ELEMENT || nodeType === TEXT;

function lowerAttributeNames(document: Document): void {
  for (const element of Array.from(document.querySelectorAll("*"))) {
    for (const { name, value } of Array.from(element.attributes)) {
      const lower = name.toLowerCase();
      if (lower === name || element.namespaceURI?.endsWith("svg")) continue;
      element.removeAttribute(name);
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
  }
}
