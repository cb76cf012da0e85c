import { DomUtils, parseDocument } from "htmlparser2";
import type { FoundDetails } from "#domain/article-details.ts";
import { RuleError } from "#domain/errors.ts";
import { namesIn } from "#ingest/details/byline.ts";
import { languageTag } from "#ingest/details/language.ts";
import { LeftOutTally } from "#ingest/html/left-out.ts";
import { readGeneratedHtml } from "#ingest/html/read-html.ts";
import type { Reading } from "#ingest/reading.ts";
import { oneLine } from "#ingest/text/clean-text.ts";
import { chunksOf } from "./chunks.ts";
import { withDropCaps } from "./drop-caps.ts";
import { withDrawnFields } from "./fields.ts";
import { Inserts } from "./inserts.ts";
import { Numbering } from "./numbering.ts";
import { type Parts, readParts } from "./parts.ts";
import { slimXml } from "./slim-xml.ts";
import { stylesIn } from "./styles.ts";
import { BYLINE_CLASS, wordToHtml } from "./word-html.ts";

/** Read a Word file by converting it to HTML: its body with notes. Headers, comments and deleted text are left out. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const { parts, chunks } = await readParts(bytes);
  if (!parts.has("[Content_Types].xml") || ![...parts.keys()].some((name) => name.startsWith("word/")))
    throw new RuleError("This ZIP file is not a Word file. Unzip it and import the files inside.");
  const leftOut = new LeftOutTally();
  const { language, ...hints } = hintsIn(parts);
  const html = await htmlOf({ parts, chunks }, leftOut);
  const { details, ...reading } = readGeneratedHtml(html, leftOut, { language });
  return { ...reading, details: { language: details.language, byline: bylineOf(html) }, hints };
}

/** The parts that the others refer to. They are slimmed first, and their own properties are kept. */
const DEFINITIONS = ["word/styles.xml", "word/numbering.xml"];

/** Files inserted into each other. Deeper ones are told by their names. */
const MAX_DEPTH = 3;

async function htmlOf({ parts, chunks }: Parts, leftOut: LeftOutTally, depth = 0): Promise<string> {
  const readInserted = async (bytes: Uint8Array) => {
    const inserted = await readParts(bytes);
    return htmlOf(depth < MAX_DEPTH ? inserted : { ...inserted, chunks: new Map() }, leftOut, depth + 1);
  };
  for (const name of DEFINITIONS) if (parts.has(name)) parts.set(name, slimXml(parts.get(name) ?? "", leftOut));
  const word = {
    styles: stylesIn(parts.get("word/styles.xml") ?? ""),
    numbering: new Numbering(parts.get("word/numbering.xml") ?? ""),
    inserts: new Inserts(),
    chunkAt: await chunksOf({ parts, chunks }, readInserted, leftOut),
  };
  for (const [name, xml] of parts) {
    if (/\.rels$|^\[Content_Types\]/.test(name) || DEFINITIONS.includes(name)) continue;
    const separate = SEPARATE_PARTS.filter(({ pattern }) => pattern.test(name));
    for (const { thing, element } of separate) for (const text of textsOf(xml, element)) leftOut.add(thing, 1, [text]);
    if (separate.length > 0 || name.startsWith("docProps/")) parts.delete(name);
    else parts.set(name, slimXml(withDrawnFields(withDropCaps(xml)), leftOut, word));
  }
  return word.inserts.putInto(await wordToHtml(parts, leftOut));
}

/** Parts that are not in the text of the document. Each has one `element` for each comment, header or footer. */
const SEPARATE_PARTS = [
  { pattern: /^word\/comments\d*\.xml$/, thing: "comment", element: "w:comment" },
  { pattern: /^word\/header\d*\.xml$/, thing: "header", element: "w:hdr" },
  { pattern: /^word\/footer\d*\.xml$/, thing: "header", element: "w:ftr" },
  { pattern: /^word\/charts\/.*\.xml$/, thing: "chart", element: "c:chartSpace" },
  { pattern: /^word\/charts\/.*\.xml$/, thing: "chart", element: "cx:chartSpace" },
  { pattern: /^word\/diagrams\/.*\.xml$/, thing: "chart", element: "dgm:dataModel" },
] as const;

/** Elements with words: of text, of drawings, of water marks, and the labels and figures of charts. */
const WORDS = new Set(["w:t", "a:t", "v:textpath", "c:v", "cx:pt"]);

/** The words of each of these elements. */
function textsOf(xml: string, element: string): string[] {
  const document = parseDocument(xml, { xmlMode: true });
  const texts = DomUtils.getElementsByTagName(element, document).map((item) =>
    DomUtils.getElementsByTagName((name) => WORDS.has(name), item)
      .map((words) => words.attribs.string ?? DomUtils.textContent(words))
      .join(" "),
  );
  return texts.filter((text) => text.trim() !== "");
}

/** The metadata of the file. It is only a hint, because templates and programs often fill it in. Its creator is no author. */
function hintsIn(parts: Map<string, string>): FoundDetails {
  const core = parseDocument(parts.get("docProps/core.xml") ?? "", { xmlMode: true });
  const [title] = DomUtils.getElementsByTagName("dc:title", core);
  return {
    title: oneLine(title && DomUtils.textContent(title)),
    language: languageTag(/<w:lang [^>]*w:val="([\w-]+)"/.exec(parts.get("word/styles.xml") ?? "")?.[1]),
  };
}

/** The names in the first paragraphs of a style for bylines. A footnote mark is no part of a name. */
function bylineOf(html: string): string | undefined {
  const [lines = ""] = BYLINES.exec(html) ?? [];
  const names = lines.split("</p>").map((line) => {
    const words = DomUtils.textContent(parseDocument(line.replace(/<sup>.*?<\/sup>/gs, "")));
    return namesIn(words);
  });
  return [...new Set(names.filter((name) => name !== undefined))].join(", ") || undefined;
}

const BYLINES = new RegExp(`(?:<p class="${BYLINE_CLASS}">(?:(?!</p>).)*</p>)+`, "s");
