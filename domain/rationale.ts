import { type ArticleDocument, canonicalText, type DocumentNode, paragraphOfLines } from "./document.ts";

/** A rationale as plain text, for search, tables and exports, with a blank line between paragraphs and list items. */
export function rationaleText(document: DocumentNode): string {
  return canonicalText(document).trim();
}

/** A rationale document from plain text: a blank line separates paragraphs, and a single line end is a line break. */
export function rationaleFromText(text: string): ArticleDocument {
  const paragraphs = text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const content = paragraphs.map((paragraph) => paragraphOfLines(paragraph.split("\n").map((line) => line.trimEnd())));
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}
