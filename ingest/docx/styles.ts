import { DomUtils, parseDocument } from "htmlparser2";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** What a style says of its text, with what it has from the styles that it is based on. */
export type Style = {
  /** The style to read it as: the nearest known one, such as "heading 1" for a style based on it. */
  id: string;
  /** Whether it becomes an element of its own, and no list item. */
  isKnown: boolean;
  /** The values of the properties of its runs, by their names; empty where one is only stated. */
  run: Map<string, string>;
  /** Whether its paragraphs are written from right to left; null where no style of the chain says so. */
  isRightToLeft: boolean | null;
  /** The list that its paragraphs belong to, and their level. */
  list: { numId: string; level: number } | null;
};

/** Names of styles for the line that names the authors. Word has none, so templates have their own. */
export const BYLINE_STYLES = ["Byline", "By-line", "Author", "Authors", "Autor", "Autorin", "Auteur", "Autore"];

/** Names of styles that become an element of their own. */
const KNOWN = new RegExp(
  "^(?:heading [1-6]|title|quote|intense quote|quotations|block text|html preformatted|preformatted text|caption|" +
    `footnote text|endnote text|${BYLINE_STYLES.join("|")})$`,
  "i",
);

/** Longer chains of styles are circles. */
const MAX_DEPTH = 20;

export const NO_STYLE: Style = { id: "", isKnown: false, run: new Map(), isRightToLeft: null, list: null };

/** The styles of a Word file by their ids. `xml` is its slimmed part `word/styles.xml`. */
export function stylesIn(xml: string): Map<string, Style> {
  const elements = DomUtils.getElementsByTagName("w:style", parseDocument(xml, { xmlMode: true }));
  const byId = new Map(elements.map((element) => [element.attribs["w:styleId"] ?? "", element]));
  return new Map([...byId.keys()].map((id) => [id, styleOf(id, byId)]));
}

function styleOf(id: string, elements: Map<string, Element>): Style {
  const chain: Element[] = [];
  for (let next = elements.get(id); next && chain.length < MAX_DEPTH; next = elements.get(valueIn(next, "w:basedOn")))
    chain.push(next);
  const known = chain.find((element) => KNOWN.test(valueIn(element, "w:name")));
  const list = chain.map(listOf).find((found) => found !== null) ?? null;
  // The style itself comes last, so that it replaces what it is based on.
  const run = new Map(chain.toReversed().flatMap(runPropertiesOf));
  const element = known?.attribs["w:styleId"] ?? outlineOf(chain);
  const bidi = chain.map((style) => child(child(style, "w:pPr"), "w:bidi")).find((found) => found !== undefined);
  const isRightToLeft = bidi ? isOn(bidi.attribs["w:val"] ?? "") : null;
  return { id: element ?? id, isKnown: element !== undefined, run, isRightToLeft, list };
}

/** Whether a property that is stated (even without a value) is not turned off. */
export const isOn = (value: string | undefined) => value !== undefined && !/^(?:0|false|off)$/.test(value);

const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.filter(DomUtils.isTag).find((candidate) => candidate.name === name);

const valueIn = (element: Element | undefined, name: string): string => child(element, name)?.attribs["w:val"] ?? "";

/** A level in the outline of the document makes a heading of any style; Word shows its text in the table of contents. */
function outlineOf(chain: Element[]): string | undefined {
  const level = chain.map((element) => valueIn(child(element, "w:pPr"), "w:outlineLvl")).find((found) => found !== "");
  return level && /^[0-5]$/.test(level) ? `Heading${Number(level) + 1}` : undefined;
}

const runPropertiesOf = (style: Element): [name: string, xml: string][] =>
  (child(style, "w:rPr")?.children ?? [])
    .filter(DomUtils.isTag)
    .map(({ name, attribs }) => [name, attribs["w:val"] ?? ""]);

function listOf(style: Element): Style["list"] {
  const list = child(child(style, "w:pPr"), "w:numPr");
  const numId = valueIn(list, "w:numId");
  return numId === "" ? null : { numId, level: Number(valueIn(list, "w:ilvl")) || 0 };
}
