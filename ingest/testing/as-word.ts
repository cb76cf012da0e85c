import type { DocumentMark, DocumentNode } from "#domain/document.ts";
import { listItem, paragraph, run, styled } from "./word-file.ts";

/** Highest list level in the numbering of `wordFile`. */
const MAX_LEVEL = 2;

/** For tests: the blocks of a document as the body of a Word file, with paragraphs for what Word does not have. */
export const asWord = (blocks: DocumentNode[], level = -1): string =>
  blocks.map((block) => blockAs(block, level)).join("");

function blockAs({ type, content = [], attrs }: DocumentNode, level: number): string {
  switch (type) {
    case "paragraph":
    case "definitionTerm":
    case "tableCaption":
      return paragraph(runsOf(content));
    case "heading":
      return styled(`heading ${attrs?.level === 1 ? 1 : 2}`, runsOf(content));
    case "figureCaption":
      return styled("caption", runsOf(content));
    case "codeBlock":
      return (content[0]?.text ?? "")
        .split("\n")
        .map((line) => styled("HTML Preformatted", run(line)))
        .join("");
    case "blockquote":
      return content
        .map((block) => (block.type === "paragraph" ? styled("Quote", runsOf(block.content)) : blockAs(block, level)))
        .join("");
    case "bulletList":
    case "orderedList":
      return content.map((item) => itemAs(item, level + 1, type === "bulletList" ? 1 : 2)).join("");
    case "table":
      return tableAs(content);
    default:
      return asWord(content, level);
  }
}

function itemAs({ content = [] }: DocumentNode, level: number, list: number): string {
  const [first, ...others] = content;
  if (first?.type !== "paragraph" || level > MAX_LEVEL) return asWord(content, level);
  return listItem(runsOf(first.content), level, list) + asWord(others, level);
}

function tableAs(content: DocumentNode[]): string {
  const rows = content
    .filter(({ type }) => type === "tableRow")
    .map(
      ({ content: cells = [] }) =>
        `<w:tr>${cells.map((cell) => `<w:tc>${asWord(cell.content ?? [])}${paragraph(run(""))}</w:tc>`).join("")}</w:tr>`,
    );
  const captions = content.filter(({ type }) => type === "tableCaption");
  return `${asWord(captions)}<w:tbl>${rows.join("")}</w:tbl>`;
}

function runsOf(content: DocumentNode[] = []): string {
  return (
    content
      .map(({ text, marks = [] }) => (text === undefined ? "<w:r><w:br/></w:r>" : run(text, propertiesOf(marks))))
      .join("") || run("")
  );
}

const PROPERTIES: Partial<Record<DocumentMark["type"], string>> = {
  bold: "<w:b/>",
  italic: "<w:i/>",
  strike: "<w:strike/>",
  underline: '<w:u w:val="single"/>',
  subscript: '<w:vertAlign w:val="subscript"/>',
  superscript: '<w:vertAlign w:val="superscript"/>',
};

const propertiesOf = (marks: DocumentMark[]) => marks.map(({ type }) => PROPERTIES[type] ?? "").join("");
