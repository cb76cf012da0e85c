import type { DocumentMark, DocumentNode, MarkType, NodeType } from "#domain/document.ts";

const ELEMENTS: Partial<Record<NodeType, string>> = {
  paragraph: "p",
  figureCaption: "figcaption",
  tableCaption: "caption",
  definitionTerm: "dt",
  definitionDetails: "dd",
  definitionList: "dl",
  blockquote: "blockquote",
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  table: "table",
  tableRow: "tr",
  tableCell: "td",
  tableHeader: "th",
  figure: "figure",
};

const MARKS: Record<Exclude<MarkType, "link">, string> = {
  bold: "strong",
  italic: "em",
  strike: "s",
  underline: "u",
  subscript: "sub",
  superscript: "sup",
  code: "code",
};

/** For tests: a document as HTML, on one line. */
export function asHtml({ type, text, marks = [], content = [], attrs = {} }: DocumentNode): string {
  if (type === "text") return marks.reduceRight(withMark, escapedHtml(text ?? ""));
  if (type === "hardBreak") return "<br>";
  if (type === "horizontalRule") return "<hr>";
  const inside = content.map(asHtml).join("");
  // A reader drops the first line end of preformatted text, as browsers do.
  if (type === "codeBlock") return `<pre>&#10;${inside.replaceAll("\n", "&#10;")}</pre>`;
  const name = type === "heading" ? `h${attrs.level}` : ELEMENTS[type];
  if (!name) return inside;
  const attributes = ["start", "type", "value", "colspan", "rowspan", "dir"].filter((key) => attrs[key] != null);
  const picture =
    attrs.src || attrs.alt ? `<img src="${attrs.src ?? ""}" alt="${escapedHtml(String(attrs.alt ?? ""))}">` : "";
  return `<${name}${attributes.map((key) => ` ${key}="${attrs[key]}"`).join("")}>${picture}${inside}</${name}>`;
}

function withMark(inside: string, { type, attrs }: DocumentMark): string {
  if (type === "link") return `<a href="${attrs?.href}">${inside}</a>`;
  return `<${MARKS[type]}>${inside}</${MARKS[type]}>`;
}

export const escapedHtml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
