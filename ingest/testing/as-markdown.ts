import type { DocumentNode } from "#domain/document.ts";
import { asHtml, escapedHtml } from "./as-html.ts";

/** For tests: a document as Markdown, without empty blocks, and with HTML for what Markdown cannot express. */
export const asMarkdown = (blocks: DocumentNode[]): string =>
  blocks
    .map(blockAs)
    .filter((source) => source.trim() !== "")
    .join("\n\n");

function blockAs(node: DocumentNode): string {
  const { type, content = [], attrs } = node;
  switch (type) {
    case "paragraph":
      return lineOf(content);
    case "heading":
      return lineOf(content) && `${"#".repeat(Number(attrs?.level))} ${lineOf(content)}`;
    case "blockquote":
      return asMarkdown(content).replaceAll(/^/gm, "> ");
    case "bulletList":
      return listAs(content, () => "- ");
    case "orderedList":
      return listAs(content, (index) => `${index + 3}. `);
    case "codeBlock":
      return fenced(content.map(({ text }) => text).join(""));
    case "horizontalRule":
      return "***";
    default:
      return asHtml(node);
  }
}

function listAs(items: DocumentNode[], bulletAt: (index: number) => string): string {
  const sources = items.map(({ content = [] }) => asMarkdown(content)).filter((source) => source !== "");
  return sources.map((source, index) => indent(bulletAt(index), source)).join("\n");
}

function indent(bullet: string, source: string): string {
  return bullet + source.replaceAll("\n", `\n${" ".repeat(bullet.length)}`);
}

function fenced(text: string): string {
  const fence = "`".repeat(3 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  return `${fence}\n${text}\n${fence}`;
}

const lineOf = (content: DocumentNode[]) => content.map(inlineAs).join("").trim();

function inlineAs(node: DocumentNode): string {
  const { type, text = "", marks = [] } = node;
  if (type === "hardBreak") return "<br>";
  const [mark] = marks;
  if (!mark) return escapedMarkdown(text);
  if (mark.type === "link" && marks.length === 1) return `[${escapedMarkdown(text)}](${mark.attrs?.href})`;
  const [before, after] = asHtml({ ...node, text: "\0" }).split("\0");
  return `${before}${escapedMarkdown(text)}${after}`;
}

/** All ASCII punctuation can be escaped (CommonMark 2.4); `&`, `<` and `"` are escaped as in HTML. */
const escapedMarkdown = (text: string) =>
  text.replace(/[!-/:-@[-`{-~]/g, (character) => (/[&<"]/.test(character) ? escapedHtml(character) : `\\${character}`));
