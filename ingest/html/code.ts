import type { DocumentNode } from "#domain/document.ts";
import { withoutControls } from "#ingest/text/clean-text.ts";
import type { Context } from "./context.ts";
import { nameOf, TEXT } from "./dom.ts";

/** Elements that form lines inside preformatted text. */
const LINE_ELEMENTS = new Set("p div li tr pre h1 h2 h3 h4 h5 h6 blockquote section article".split(" "));

/** Preformatted text, with its line ends and spaces but without formatting. */
export function codeBlocks(element: Element, _context: Context): DocumentNode[] {
  const text = withoutControls(preformatted(element)).replace(/^\n+|\s+$/g, "");
  if (text.trim() === "") return [];
  const language = languageOf(element) ?? languageOf(element.querySelector("code"));
  return [{ type: "codeBlock", ...(language && { attrs: { language } }), content: [{ type: "text", text }] }];
}

function preformatted(node: Node): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? "";
  const name = nameOf(node);
  if (name === "br") return "\n";
  if (name === "" || name === "script" || name === "style") return "";
  const text = Array.from(node.childNodes).map(preformatted).join("");
  return LINE_ELEMENTS.has(name) && text !== "" ? `${text.replace(/\n$/, "")}\n` : text;
}

/** The language, which syntax highlighters write into the class: `language-js`, `lang-js`, `highlight-source-js`. */
function languageOf(element: Element | null): string | undefined {
  return /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]{1,40})(?=\s|$)/.exec(
    element?.getAttribute("class") ?? "",
  )?.[1];
}
