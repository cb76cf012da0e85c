import { isDeepStrictEqual } from "node:util";
import type { DocumentAttributes, DocumentMark, DocumentNode } from "#domain/document.ts";
import { withoutControls } from "#ingest/text/clean-text.ts";

/**
 * Builds blocks from a stream of text, line breaks and pictures. Inline content is collected until a block begins or
 * ends, and becomes paragraphs. White space collapses as in browsers, and two consecutive line breaks end a paragraph.
 */
export class BlockBuilder {
  readonly blocks: DocumentNode[] = [];
  private inline: DocumentNode[] = [];
  /** Whether a space here would be collapsed: after another space, and at the start of a line. */
  private isAfterSpace = true;
  /** Pictures inside a paragraph. They are added after it, so that its sentences are not split. */
  private pictures: DocumentNode[] = [];

  addText(source: string, marks: DocumentMark[]): void {
    const last = this.inline.at(-1);
    const collapsed = withoutControls(source).replace(/[ \t\n\f\r]+/g, " ");
    const text = this.isAfterSpace ? collapsed.replace(/^ /, "") : collapsed;
    if (text === "") return;
    if (last?.text !== undefined && isDeepStrictEqual(last.marks ?? [], marks)) last.text += text;
    else this.inline.push({ type: "text", ...(marks.length > 0 && { marks }), text });
    this.isAfterSpace = text.endsWith(" ");
  }

  addBreak(): void {
    this.inline.push({ type: "hardBreak" });
    this.isAfterSpace = true;
  }

  addPicture(picture: DocumentNode): void {
    if (this.inline.every(isBlank)) this.blocks.push(picture);
    else this.pictures.push(picture);
  }

  /** End the open paragraph, if there is one, and give it `attrs`; then add `blocks`. */
  close(attrs: DocumentAttributes | undefined, blocks: DocumentNode[] = []): void {
    for (const content of paragraphsOf(this.inline))
      this.blocks.push({ type: "paragraph", ...(attrs && { attrs }), content });
    for (const block of this.pictures) this.blocks.push(block);
    for (const block of blocks) this.blocks.push(block);
    this.inline = [];
    this.pictures = [];
    this.isAfterSpace = true;
  }
}

/** Turn blocks into the content of one textblock (a caption or a term). Each of their texts becomes a line. */
export function flattened(blocks: DocumentNode[]): DocumentNode[] {
  return joinLines(blocks.flatMap(linesIn));
}

/** Whether this is white space or a line break. */
export const isBlank = ({ text }: DocumentNode) => text === undefined || !/\S/.test(text);

function linesIn(block: DocumentNode): DocumentNode[][] {
  const content = block.content ?? [];
  if (content.every(({ type }) => type === "text" || type === "hardBreak")) return linesOf(content);
  return content.flatMap(linesIn);
}

function paragraphsOf(inline: DocumentNode[]): DocumentNode[][] {
  const paragraphs: DocumentNode[][][] = [[]];
  for (const line of linesOf(inline)) {
    if (line.length > 0) paragraphs.at(-1)?.push(line);
    else paragraphs.push([]);
  }
  return paragraphs.filter((lines) => lines.length > 0).map(joinLines);
}

/** Lines without the collapsible space at their end. A line of white space is empty. */
function linesOf(inline: DocumentNode[]): DocumentNode[][] {
  const lines: DocumentNode[][] = [[]];
  for (const node of inline) {
    if (node.type === "hardBreak") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => (line.every(isBlank) ? [] : withoutFinalSpace(line)));
}

function withoutFinalSpace(line: DocumentNode[]): DocumentNode[] {
  const last = line.at(-1);
  if (!last?.text?.endsWith(" ")) return line;
  const text = last.text.slice(0, -1);
  return text === "" ? withoutFinalSpace(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}

function joinLines(lines: DocumentNode[][]): DocumentNode[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: "hardBreak" as const }, ...line]));
}
