import type { DocumentNode } from "#domain/document.ts";
import { characterForms } from "#ingest/raised-figures.ts";
import { withoutControls } from "#ingest/text/clean-text.ts";
import type { Context } from "./context.ts";
import { isElement, nameOf, TEXT } from "./dom.ts";
import { isLeftOut } from "./omitted-elements.ts";
import { emojiOf, pictureOf } from "./pictures.ts";

/** Elements that form lines inside preformatted text. */
const LINE_ELEMENTS = new Set(
  "p div li ul ol dl dt dd tr table pre h1 h2 h3 h4 h5 h6 blockquote section article figure figcaption".split(" "),
);

/** Preformatted text, with its line ends and spaces but without formatting, and then the pictures in it. */
export function codeBlocks(element: Element, context: Context): DocumentNode[] {
  const pictures: DocumentNode[] = [];
  const text = withoutControls(preformatted(element, context, pictures)).replace(/^\n+|\s+$/g, "");
  if (text.trim() === "") return pictures;
  const language = languageOf(element) ?? languageOf(element.querySelector("code"));
  const attrs = language && { attrs: { language } };
  return [{ type: "codeBlock", ...attrs, content: [{ type: "text", text }] }, ...pictures];
}

function preformatted(node: Node, context: Context, pictures: DocumentNode[]): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? "";
  if (!isElement(node) || isLeftOut(node, context)) return "";
  const name = nameOf(node);
  if (name === "br") return "\n";
  if (name === "img" || name === "image") return pictureIn(node, context, pictures);
  const text = joined(node, context, pictures);
  if (name === "sup" || name === "sub")
    return characterForms(text, name === "sup" ? "superscript" : "subscript") ?? text;
  if (/^t[dh]$/.test(name) && node.nextElementSibling) return `${text}\t`;
  return LINE_ELEMENTS.has(name) && text !== "" ? `${text.replace(/\n$/, "")}\n` : text;
}

function joined({ childNodes }: Element, context: Context, pictures: DocumentNode[]): string {
  let text = "";
  for (const child of childNodes) {
    const part = preformatted(child, context, pictures);
    const startsLine = isElement(child) && LINE_ELEMENTS.has(nameOf(child)) && part !== "";
    text += startsLine && text !== "" && !text.endsWith("\n") ? `\n${part}` : part;
  }
  return text;
}

function pictureIn(element: Element, context: Context, pictures: DocumentNode[]): string {
  const emoji = emojiOf(element);
  const picture = emoji ? null : pictureOf(element, context);
  if (picture) pictures.push(picture);
  return emoji ?? (picture ? " " : "");
}

/** The language, which syntax highlighters write into the class: `language-js`, `lang-js`, `highlight-source-js`. */
function languageOf(element: Element | null): string | undefined {
  return /(?:^|\s)(?:language|lang|highlight-source)-([\w+#.-]{1,40})(?=\s|$)/.exec(
    element?.getAttribute("class") ?? "",
  )?.[1];
}
