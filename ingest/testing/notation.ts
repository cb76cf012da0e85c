import type { DocumentNode } from "#domain/document.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import { readHtml } from "#ingest/html/read-html.ts";

/** A block in a short notation: `p(one | two)` is a paragraph with a line break, `b[…]` bold text. */
function notation({ type, attrs = {}, content = [], marks = [], text }: DocumentNode): string {
  if (type === "hardBreak") return " | ";
  if (text !== undefined) return marks.reduceRight((inner, mark) => `${mark.attrs?.href ?? mark.type}[${inner}]`, text);
  const name =
    { paragraph: "p", heading: `h${attrs.level}`, bulletList: "ul", orderedList: "ol", listItem: "li" }[
      type as string
    ] ?? type;
  const attributes = Object.entries(attrs)
    .filter(([key]) => key !== "level")
    .map(([key, value]) => ` ${key}=${value}`);
  return `${name}${attributes.join("")}(${content.map(notation).join(content[0]?.text !== undefined ? "" : " ")})`;
}

/** The blocks of HTML as they would be stored, in the notation. */
export function notationOf(html: string, url?: string): string {
  const reading = readHtml({ html, url });
  return checkArticleDocument({ type: "doc", content: reading.blocks }).content.map(notation).join(" ");
}
