import type { Inserts } from "./inserts.ts";
import type { Numbering } from "./numbering.ts";
import { NO_STYLE, type Style } from "./styles.ts";

/** What a paragraph or run needs to know of the other parts of its file. */
export type WordContext = {
  styles: Map<string, Style>;
  numbering: Numbering;
  inserts: Inserts;
  /** The HTML of an inserted file, by the id of its relationship. */
  chunkAt: (id: string) => string;
};

/** An open element. Its output begins at the index `start`, its source at `sourceStart`. */
export type OpenElement = {
  name: string;
  start: number;
  sourceStart: number;
  attributes: Record<string, string>;
  /** The values of the properties in it, by their names. */
  properties?: Map<string, string>;
  isHidden?: boolean;
  style?: Style;
  /** The output of a reading beside characters. */
  reading?: string[];
  /** The output that comes after a drawing. */
  lifted?: string[];
  /** The source of the first alternative. */
  choice?: string;
};

/** The beginning of a paragraph: its properties with those of its style, and its number where it is no list item. */
export function paragraphStart({ properties }: OpenElement, paragraph: OpenElement, word: WordContext): string {
  const id = properties?.get("w:pStyle") ?? "";
  const style = word.styles.get(id) ?? { ...NO_STYLE, id };
  paragraph.style = style;
  paragraph.isHidden = isOn(style.run.get("w:vanish"));
  const numId = properties?.get("w:numId") ?? style.list?.numId ?? "0";
  const level = Number(properties?.get("w:ilvl") ?? style.list?.level ?? 0) || 0;
  const number = numId === "0" ? null : word.numbering.next(numId, level);
  // A heading or quotation stays one, and its number is a part of its words.
  const isList = number !== null && number.is !== "words" && !style.isKnown;
  const parts = [
    style.id && `<w:pStyle w:val="${escapedXml(style.id)}"/>`,
    isList ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${escapedXml(numId)}"/></w:numPr>` : "",
    properties?.has("w:del") ? "<w:rPr><w:del/></w:rPr>" : "",
  ];
  const start = `<w:pPr>${parts.join("")}</w:pPr>`;
  if (number?.is === "item" && isList)
    return start + word.inserts.xmlForItem(`value="${number.value}" type="${number.type}"`);
  const label = number?.is === "words" ? number.words : number?.is === "item" ? number.label : "";
  return label.trim() === ""
    ? start
    : `${start}<w:r><w:t xml:space="preserve">${escapedXml(label.trim())} </w:t></w:r>`;
}

/** The properties of a run with those of its style that it does not state itself. */
export function runProperties(
  { properties = new Map() }: OpenElement,
  run: OpenElement,
  paragraph: OpenElement | undefined,
  { styles }: WordContext,
): string {
  const id = properties.get("w:rStyle") ?? "";
  const style = styles.get(id) ?? NO_STYLE;
  const hidden = properties.has("w:vanish") ? isOn(properties.get("w:vanish")) : isOn(style.run.get("w:vanish"));
  run.isHidden = properties.has("w:vanish") ? hidden : hidden || paragraph?.isHidden === true;
  const values = new Map([...style.run, ...properties]);
  const stated = [...values].filter(([name]) => PASSED_ON.has(name));
  // Two lines strike words out as one does.
  const struck = isOn(values.get("w:dstrike")) ? "<w:strike/>" : "";
  return `<w:rPr>${id && `<w:rStyle w:val="${escapedXml(id)}"/>`}${struck}${stated.map(([name, value]) => `<${name}${value && ` w:val="${escapedXml(value)}"`}/>`).join("")}</w:rPr>`;
}

const PASSED_ON = new Set("w:b w:i w:u w:strike w:vertAlign".split(" "));

/** Whether a property that is stated (even without a value) is not turned off. */
const isOn = (value: string | undefined) => value !== undefined && !/^(?:0|false|off)$/.test(value);

export const escapedXml = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The words of each paragraph in XML, without empty ones. Deleted words are words too. */
export function textsIn(xml: string): string[] {
  const paragraphs = xml.split(/<w:p[ >]/);
  return paragraphs.map(wordsIn).filter((text) => text.trim() !== "");
}

const wordsIn = (xml: string): string =>
  Array.from(
    xml.matchAll(/<(?:w:t|w:delText|m:t|a:t)(?: [^>]*)?>([^<]*)<|<w:(?:tab|br|cr)[ /]/g),
    ([, text]) => text ?? " ",
  )
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
