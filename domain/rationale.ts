import { type ArticleDocument, canonicalText, type DocumentNode, paragraphOfLines } from "./document.ts";

/** A rationale as plain text, as search, tables and exports need it: paragraphs and list items parted by a blank line. */
export function rationaleText(document: DocumentNode): string {
  return canonicalText(document).trim();
}

/** A rationale document of plain text: a blank line parts paragraphs, a single line end is a line break. */
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
