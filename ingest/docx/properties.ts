import type { Inserts } from "./inserts.ts";
import type { Numbering } from "./numbering.ts";
import { isOn, NO_STYLE, type Style } from "./styles.ts";
import { escapedXml } from "./xml-text.ts";

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
  /** Whether a row of a table is deleted. */
  isDeleted?: boolean;
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
  const isItem = number?.is === "item" && isList;
  const attributes = [
    ...(isItem ? [`value="${number.value}" type="${number.type}"`] : []),
    ...directionOf(properties?.get("w:bidi"), style),
  ];
  const start = `<w:pPr>${parts.join("")}</w:pPr>${attributes.length > 0 ? word.inserts.xmlForBlock(attributes.join(" ")) : ""}`;
  if (isItem) return start;
  const label = number?.is === "words" ? number.words : number?.is === "item" ? number.label : "";
  return label.trim() === ""
    ? start
    : `${start}<w:r><w:t xml:space="preserve">${escapedXml(label.trim())} </w:t></w:r>`;
}

/** The direction that a paragraph or its style states. Its letters decide where both say nothing. */
function directionOf(bidi: string | undefined, { isRightToLeft }: Style): string[] {
  const stated = bidi === undefined ? isRightToLeft : isOn(bidi);
  return stated === null ? [] : [`dir="${stated ? "rtl" : "ltr"}"`];
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
  // Arabic and Hebrew letters have bold and italic of their own (ECMA-376 part 1, 17.3.2.2).
  if (isOn(values.get("w:rtl")) || isOn(values.get("w:cs")))
    for (const name of ["w:b", "w:i"]) {
      const own = values.get(`${name}Cs`);
      if (own === undefined) values.delete(name);
      else values.set(name, own);
    }
  // Text that stands higher or lower by some points looks raised or lowered, whatever Word calls it.
  const position = Number(values.get("w:position")) || 0;
  if (position !== 0 && !values.has("w:vertAlign"))
    values.set("w:vertAlign", position > 0 ? "superscript" : "subscript");
  const stated = [...values].filter(([name]) => PASSED_ON.has(name));
  // Two lines strike words out as one does.
  const struck = isOn(values.get("w:dstrike")) ? "<w:strike/>" : "";
  return `<w:rPr>${id && `<w:rStyle w:val="${escapedXml(id)}"/>`}${struck}${stated.map(([name, value]) => `<${name}${value && ` w:val="${escapedXml(value)}"`}/>`).join("")}</w:rPr>`;
}

const PASSED_ON = new Set("w:b w:i w:u w:strike w:vertAlign".split(" "));
