import { firstWhere } from "#domain/binary-search.ts";
import {
  type DocumentMark,
  type DocumentNode,
  isTextblock,
  type LocatedNode,
  locate,
  TEXTBLOCK_SEPARATOR,
} from "#domain/document.ts";
import { headingLevels } from "#domain/exports/html/heading-levels.ts";
import { itemNumbers } from "#domain/list-numbers.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { escapeMarkdown, linkTarget, markdownLink } from "./escape.ts";

/** A claim that ends at an offset of the text, and its number. */
export type Ending = { end: number; number: number };

type Drawing = { endings: Ending[]; headings: Map<DocumentNode, number> };

/** The top-level blocks of a document as Markdown. The numbers of claims stand behind their passages. */
export function* blocksOf(document: DocumentNode, endings: Ending[] = [], from = 0): Generator<string> {
  const blocks = (document.content ?? []).slice(from);
  const drawing = { endings: [...endings].sort((a, b) => a.end - b.end), headings: headingLevels(blocks) };
  for (const block of locate(document).content.slice(from)) {
    const text = draw(block, drawing);
    if (text.trim() !== "") yield text;
  }
}

function draw(block: LocatedNode, drawing: Drawing): string {
  const { node, content } = block;
  switch (node.type) {
    case "heading":
      return `${"#".repeat(drawing.headings.get(node) ?? 2)} ${inline(block, drawing, " ")}`;
    case "codeBlock":
      return fenced(node, numbersIn(block, drawing));
    case "blockquote":
      return indented(drawAll(content, drawing), "> ", "> ");
    case "bulletList":
      return content.map((item) => indented(itemOf(item, drawing), "- ", "  ")).join("\n");
    case "orderedList":
      return numbered(block, drawing);
    case "horizontalRule":
      return "* * *";
    case "table":
      return tableOf(block, drawing);
    case "figure":
      return [pictureOf(node), drawAll(content, drawing)].filter(Boolean).join("\n\n");
    case "definitionTerm":
      return `**${inline(block, drawing, " ") || " "}**`;
    default:
      return isTextblock(node) ? inline(block, drawing, "\\\n") : drawAll(content, drawing);
  }
}

/** Markdown has no letters or numbers below 0 for items: they are text. A comment begins a list with another number. */
function numbered({ node, content }: LocatedNode, drawing: Drawing): string {
  const numbers = itemNumbers(node);
  return content
    .map((item, index) => {
      const { value, label, follows } = numbers[index] ?? { value: index + 1, label: "", follows: true };
      if (label !== String(value) || value < 0) return `${index > 0 ? "\n" : ""}${label}\\. ${itemOf(item, drawing)}`;
      const marker = `${value % 1_000_000_000}. `;
      return `${follows ? "" : "\n<!-- -->\n\n"}${indented(itemOf(item, drawing), marker, " ".repeat(marker.length))}`;
    })
    .join("\n");
}

/** An item of a list. An empty one has a comment in it: `- - -` would be a rule. */
const itemOf = ({ content }: LocatedNode, drawing: Drawing): string => drawAll(content, drawing) || "<!-- -->";

const drawAll = (blocks: LocatedNode[], drawing: Drawing): string =>
  blocks
    .map((block) => draw(block, drawing))
    .filter((text) => text !== "")
    .join("\n\n");

const indented = (text: string, first: string, rest: string): string =>
  text
    .split("\n")
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join("\n");

/** A fence longer than any run of backticks in the code. */
function fenced({ content = [] }: DocumentNode, numbers: string): string {
  const code = content.map(({ text }) => text ?? "\n").join("");
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${code}\n${fence}${numbers && `\n\n${numbers}`}`;
}

function pictureOf({ attrs }: DocumentNode): string {
  return markdownLink(String(attrs?.alt ?? "") || "Picture", safeUrl(attrs?.src));
}

/** A table whose first row is its head, as GFM needs one. */
function tableOf({ content }: LocatedNode, drawing: Drawing): string {
  const captions = content.filter(({ node }) => node.type === "tableCaption").map((caption) => draw(caption, drawing));
  const rows = content.filter(({ node }) => node.type === "tableRow").map((row) => row.content);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => cellOf(row[index], drawing));
    return `| ${cells.join(" | ")} |`;
  });
  const [head = "", ...body] = lines;
  return [...captions, [head, `|${" --- |".repeat(width)}`, ...body].join("\n")].filter(Boolean).join("\n\n");
}

/** Textblocks of a cell in one line. */
const cellOf = (cell: LocatedNode | undefined, drawing: Drawing): string =>
  cell
    ? textblocksIn(cell)
        .map((block) => inline(block, drawing, " "))
        .filter(Boolean)
        .join(" ")
    : "";

const textblocksIn = (block: LocatedNode): LocatedNode[] =>
  isTextblock(block.node) ? [block] : block.content.flatMap(textblocksIn);

/** The text of a textblock with its marks; `lineBreak` is written for its line breaks. */
function inline(block: LocatedNode, drawing: Drawing, lineBreak: string): string {
  let text = "";
  const endings = endingsIn(block, drawing.endings);
  for (const child of block.content) {
    let from = child.start;
    for (const { end, number } of endings.filter((ending) => ending.end > child.start && ending.end <= child.end)) {
      text += `${run(child, from, end, lineBreak, text)}${numberOf(number)}`;
      from = end;
    }
    text += run(child, from, child.end, lineBreak, text);
  }
  const first = block.content[0]?.start ?? block.start;
  const early = endings.filter(({ end }) => end <= first || end > block.end).map(({ number }) => numberOf(number));
  return `${text.trim()}${early.join("")}`;
}

const numbersIn = (block: LocatedNode, { endings }: Drawing): string =>
  endingsIn(block, endings)
    .map(({ number }) => numberOf(number))
    .join("");

/** The claims whose numbers stand in this textblock: their ends are in it, or between it and the next one. */
function endingsIn({ start, end }: LocatedNode, endings: Ending[]): Ending[] {
  const after = (offset: number) => firstWhere(endings.length, (index) => (endings[index]?.end ?? 0) > offset);
  return endings.slice(after(start), after(end + TEXTBLOCK_SEPARATOR.length));
}

const numberOf = (number: number): string => `\\[${number}\\]`;

/** A part of a text node with its marks. Markers that meet those of the text before are kept apart by a comment. */
function run({ node, start }: LocatedNode, from: number, to: number, lineBreak: string, before: string): string {
  if (from >= to) return "";
  if (node.type === "hardBreak") return lineBreak;
  const raw = (node.text ?? "").slice(from - start, to - start);
  const words = raw.trim();
  const escaped = before === "" || before.endsWith("\n") ? escapeMarkdown(raw) : escapeMarkdown(`x${raw}`).slice(1);
  if (words === "") return escaped;
  const [lead = "", tail = ""] = [/^\s*/.exec(raw)?.[0], /\s*$/.exec(raw)?.[0]];
  const inner = escapeMarkdown(`x${words}`).slice(1);
  const marked = (node.marks ?? []).reduceRight((text, mark) => withMark(mark, text, words), inner);
  if (marked === inner) return escaped;
  const gap = /^[*~`]/.test(marked) && /[*~`]$/.test(before + lead) ? "<!-- -->" : "";
  return `${lead}${gap}${marked}${tail}`;
}

const EMPHASIS: Partial<Record<DocumentMark["type"], string>> = { bold: "**", italic: "*", strike: "~~" };

/** Emphasis is left out where CommonMark would read its markers as text: next to anything but letters and digits. */
function withMark({ type, attrs }: DocumentMark, text: string, words: string): string {
  if (type === "link") {
    const url = safeUrl(attrs?.href);
    return url === null ? text : `[${text}](${linkTarget(url)})`;
  }
  const marker = EMPHASIS[type];
  return marker && /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words) ? `${marker}${text}${marker}` : text;
}
