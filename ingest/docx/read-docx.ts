import { DomUtils, parseDocument } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";
import { languageTag } from "#ingest/details/language.ts";
import { LeftOutTally } from "#ingest/html/left-out.ts";
import { readMadeHtml } from "#ingest/html/read-html.ts";
import type { Reading } from "#ingest/reading.ts";
import { partsOf } from "./parts.ts";
import { slimXml } from "./slim-xml.ts";
import { htmlOfWord } from "./word-html.ts";

/** A Word file by way of the HTML it stands for: its body with notes; headers, comments and what was deleted stay out. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const parts = await partsOf(bytes);
  if (!parts.has("[Content_Types].xml") || ![...parts.keys()].some((name) => name.startsWith("word/")))
    throw new RuleError("This ZIP file is no Word file. Unpack it, and import the files in it.");
  const leftOut = new LeftOutTally();
  const hints = hintsIn(parts);
  for (const [name, xml] of parts) {
    if (/\.rels$|^\[Content_Types\]/.test(name)) continue;
    const beside = BESIDE.find(({ pattern }) => pattern.test(name));
    if (beside) for (const text of textsIn(xml, beside.element)) leftOut.add(beside.thing, 1, [text]);
    if (beside || name.startsWith("docProps/")) parts.delete(name);
    else parts.set(name, slimXml(xml, leftOut));
  }
  const { details, ...reading } = readMadeHtml(await htmlOfWord(parts, leftOut), leftOut);
  return { ...reading, details: {}, hints: { ...hints, language: details.language ?? hints.language } };
}

/** Parts beside the text, with the element that holds one of each. */
const BESIDE = [
  { pattern: /^word\/comments\d*\.xml$/, thing: "comment", element: "w:comment" },
  { pattern: /^word\/header\d*\.xml$/, thing: "header", element: "w:hdr" },
  { pattern: /^word\/footer\d*\.xml$/, thing: "header", element: "w:ftr" },
] as const;

function textsIn(xml: string, element: string): string[] {
  const document = parseDocument(xml, { xmlMode: true });
  const texts = DomUtils.getElementsByTagName(element, document).map((found) =>
    DomUtils.getElementsByTagName("w:t", found).map(DomUtils.textContent).join(" "),
  );
  return texts.filter((text) => text.trim() !== "");
}

/** What the file says of itself, apart from its text: templates and machines write much of it. */
function hintsIn(parts: Map<string, string>): NonNullable<Reading["hints"]> {
  const core = parseDocument(parts.get("docProps/core.xml") ?? "", { xmlMode: true });
  const lineOf = (element: string) => {
    const [found] = DomUtils.getElementsByTagName(element, core);
    return found ? DomUtils.textContent(found).replace(/\s+/g, " ").trim() : "";
  };
  const [title, creator] = [lineOf("dc:title"), lineOf("dc:creator")];
  return {
    title: title || undefined,
    byline: isName(creator) ? creator : undefined,
    language: languageTag(/<w:lang [^>]*w:val="([\w-]+)"/.exec(parts.get("word/styles.xml") ?? "")?.[1]),
  };
}

/** Two words or more with capitals, and none of the names programs give. */
const isName = (value: string) =>
  /^\p{Lu}\S*(\s\S+)*\s\p{Lu}\S*$/u.test(value) && !/microsoft|office|user|admin|word|libre/i.test(value);
