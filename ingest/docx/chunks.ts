import { DomUtils, parseDocument } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";
import { decode } from "#ingest/text/decode.ts";
import type { Parts } from "./parts.ts";
import { richTextHtml } from "./rich-text.ts";
import { type ArchivedPage, pageIn } from "./web-archive.ts";
import { escapedXml } from "./xml-text.ts";

/** The HTML of a Word file that is inserted into another one. */
type ReadWord = (bytes: Uint8Array) => Promise<string>;

/**
 * The HTML of the files that are inserted into the text (`altChunk`, ECMA-376 part 1, 17.17.2.1), by the ids of their
 * relationships. A file that is damaged or of another format is told by its name.
 */
export async function chunksOf(
  { parts, chunks }: Parts,
  readWord: ReadWord,
  leftOut: LeftOutTally,
): Promise<(id: string) => string> {
  const relationships = parseDocument(parts.get("word/_rels/document.xml.rels") ?? "", { xmlMode: true });
  const names = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const { attribs } of DomUtils.getElementsByTagName("Relationship", relationships)) {
    if (!attribs.Type?.endsWith("/aFChunk")) continue;
    const target = attribs.Target ?? "";
    const name = target.startsWith("/") ? target.slice(1) : `word/${target}`;
    const bytes = chunks.get(name);
    const html = bytes && (await htmlOf(name, bytes, readWord).catch(ignoreRefusal));
    names.set(attribs.Id ?? "", name);
    if (html !== undefined) pages.set(attribs.Id ?? "", html);
  }
  return (id) => {
    const html = pages.get(id);
    if (html === undefined) leftOut.add("inserted", 1, [names.get(id) ?? id]);
    return html ?? "";
  };
}

/** The file around an inserted one is read, even if this one cannot be. */
function ignoreRefusal(error: unknown): undefined {
  if (!(error instanceof RuleError)) throw error;
}

async function htmlOf(name: string, bytes: Uint8Array, readWord: ReadWord): Promise<string | undefined> {
  const format = formatOf(name, bytes);
  if (format === "docx") return readWord(bytes);
  if (format === "mht") return pageHtml(pageIn(bytes));
  if (format === "html") return pageHtml({ bytes, charset: undefined });
  if (format === "rtf") return richTextHtml(bytes);
  if (format !== "txt") return undefined;
  const { text } = await decode(bytes);
  return text
    .split(/\r?\n/)
    .map((line) => `<p>${escapedXml(line)}</p>`)
    .join("");
}

/** The format of a file by its first bytes, and by its name for plain text. Some programs give all files one name. */
function formatOf(name: string, bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 2_000)).toString("latin1").trimStart();
  if (head.startsWith("PK")) return "docx";
  if (head.startsWith("{\\rtf")) return "rtf";
  if (/^(?:MIME-Version|Content-Type|From|Subject|Date):/im.test(head.slice(0, 400))) return "mht";
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return /^x?html?$/.test(extension) || /<(?:!doctype|html|body|p)[\s>]/i.test(head) ? "html" : extension;
}

async function pageHtml(page: ArchivedPage | undefined): Promise<string | undefined> {
  if (!page) return undefined;
  const { text } = await decode(page.bytes, { charset: page.charset });
  return parseHtml(text).body.innerHTML;
}
