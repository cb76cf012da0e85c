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
  const targets = new Map(
    DomUtils.getElementsByTagName("Relationship", relationships).map(({ attribs }) => [
      attribs.Id,
      attribs.Target ?? "",
    ]),
  );
  const readable = [...chunks].filter(([name]) => READABLE.test(name));
  const htmls = new Map(
    await Promise.all(readable.map(async ([name, bytes]) => [name, await htmlOf(name, bytes)] as const)),
  );
  return (id) => {
    const target = targets.get(id) ?? "";
    const name = target.startsWith("/") ? target.slice(1) : `word/${target}`;
    const html = htmls.get(name);
    if (html === undefined) leftOut.add("inserted", 1, [name]);
    return html ?? "";
  };
}

/** Formats whose text can be read. */
const READABLE = /\.(?:x?html?|txt)$/i;

async function htmlOf(name: string, bytes: Uint8Array): Promise<string> {
  const { text } = await decode(bytes);
  if (!/\.txt$/i.test(name)) return parseHtml(text).body.innerHTML;
  return text
    .split(/\r?\n/)
    .map((line) => `<p>${escapedXml(line)}</p>`)
    .join("");
}
