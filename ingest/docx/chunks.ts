import { DomUtils, parseDocument } from "htmlparser2";
import type { LeftOutTally } from "#ingest/html/left-out.ts";
import { parseHtml } from "#ingest/html/parse-html.ts";
import { decode } from "#ingest/text/decode.ts";
import { escapedXml } from "./properties.ts";

/**
 * The HTML of the files that are inserted into the text (`altChunk`, ECMA-376 part 1, 17.17.2.1), by the ids of their
 * relationships. A file of another format is told by its name.
 */
export async function chunksOf(
  parts: Map<string, string>,
  chunks: Map<string, Uint8Array>,
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
    const html = bytes && (await htmlOf(name, bytes));
    names.set(attribs.Id ?? "", name);
    if (html !== undefined) pages.set(attribs.Id ?? "", html);
  }
  return (id) => {
    const html = pages.get(id);
    if (html === undefined) leftOut.add("inserted", 1, [names.get(id) ?? id]);
    return html ?? "";
  };
}

async function htmlOf(name: string, bytes: Uint8Array): Promise<string | undefined> {
  if (!/\.(?:x?html?|txt)$/i.test(name)) return undefined;
  const { text } = await decode(bytes);
  if (!/\.txt$/i.test(name)) return parseHtml(text).body.innerHTML;
  return text
    .split(/\r?\n/)
    .map((line) => `<p>${escapedXml(line)}</p>`)
    .join("");
}
