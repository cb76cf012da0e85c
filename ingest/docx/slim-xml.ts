import { Parser } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";
import { ommlText } from "#ingest/formula/omml.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";
import { type OpenElement, paragraphStart, runProperties, type WordContext } from "./properties.ts";
import { isOn } from "./styles.ts";
import { escapedXml, textsIn } from "./xml-text.ts";

/** Limits of the output: the longest possible article, with its formatting. */
const MAX_PARAGRAPHS = 20_000;
const MAX_ELEMENTS = 200_000;
/** Limit of the source, most of which is dropped. */
const MAX_SOURCE_ELEMENTS = 3_000_000;
/** Nested tables and text boxes need about 30 levels. */
const MAX_DEPTH = 200;

/** Property elements, with the properties that matter for the text; all others are dropped. */
const RELEVANT_PROPERTIES: Record<string, Set<string>> = {
  "w:rPr": new Set(
    "w:rStyle w:b w:bCs w:i w:iCs w:rtl w:cs w:u w:strike w:dstrike w:vertAlign w:position w:del w:vanish".split(" "),
  ),
  "w:pPr": new Set("w:pStyle w:numPr w:rPr w:outlineLvl w:bidi".split(" ")),
  "w:tcPr": new Set("w:gridSpan w:vMerge".split(" ")),
  "w:trPr": new Set("w:tblHeader w:del".split(" ")),
  "w:tblPr": new Set(["w:bidiVisual"]),
};

/** Elements without text. */
const DROPPED = new Set(
  "w:proofErr w:lastRenderedPageBreak w:bookmarkStart w:bookmarkEnd w:sectPr w:tblGrid w:permStart w:permEnd w:rubyPr v:textpath".split(
    " ",
  ),
);

/** Elements that are read from their source as a whole, when they end. */
const WHOLE = new Set("m:oMath w:del w:moveFrom mc:Choice w:altChunk".split(" "));

/** Containers that mammoth does not know. They are renamed to smart tags, whose content it reads. */
const CONTAINERS = new Set(
  "m:oMathPara w:fldSimple w:dir w:bdo w:ruby w:rt w:rubyBase v:oval v:polyline v:line v:arc v:curve".split(" "),
);

const RENAMED: Record<string, string> = { "w:cr": "w:br", "w:ptab": "w:tab" };

/** Elements whose attributes only say who wrote the text and when, or what kind of break it is: all separate words. */
const BARE = new Set("w:p w:r w:tr w:br w:tab".split(" "));

/** Counts what one file has, over all its parts. */
type Counts = { sourceElements: number; elements: number; paragraphs: number };

/**
 * Reduce the XML of a Word part to what its text needs, with the styles and lists of `word` written into each paragraph and
 * run. Hidden and deleted words are told, and a formula becomes its text. One pass without a tree, so that a part that is
 * too large costs little before it is refused.
 */
export function slimXml(source: string, leftOut: LeftOutTally, word?: WordContext): string {
  return slim(source, { leftOut, word, counts: { sourceElements: 0, elements: 0, paragraphs: 0 }, depth: 0 });
}

type Job = { leftOut: LeftOutTally; word: WordContext | undefined; counts: Counts; depth: number };

function slim(source: string, job: Job): string {
  const { leftOut, word, counts } = job;
  const out: string[] = [];
  const open: OpenElement[] = [];
  /** Index in the source up to which it has been copied or dropped. */
  let position = 0;
  /** Depth of the element that is being dropped with its content; 0 when there is none. */
  let droppedDepth = 0;

  const write = (piece: string) => {
    if (droppedDepth === 0 && piece !== "") out.push(piece);
  };
  /** Write the source between the last tag and this one. */
  const writeUpToTag = () => {
    write(source.slice(position, parser.startIndex));
    position = parser.endIndex + 1;
  };
  const begin = (name: string, attributes: Record<string, string>) => {
    writeUpToTag();
    counts.sourceElements += 1;
    const parent = open.at(-1);
    open.push({ name, start: out.length, sourceStart: parser.startIndex, attributes });
    if (counts.sourceElements > MAX_SOURCE_ELEMENTS || open.length + job.depth > MAX_DEPTH) throw tooMuch();
    if (droppedDepth > 0) return;
    if (/^w:(?:rPr|pPr|numPr|tblPr|trPr)$/.test(parent?.name ?? "")) note(name, attributes);
    if (name === "v:textpath") leftOut.add("drawing", 1, [attributes.string ?? ""]);
    const isWhole = word !== undefined && WHOLE.has(name) && !/^w:(?:rPr|trPr)$/.test(parent?.name ?? "");
    if (isWhole || DROPPED.has(name) || RELEVANT_PROPERTIES[parent?.name ?? ""]?.has(name) === false) {
      droppedDepth = open.length;
      return;
    }
    count(name);
    write(openingTag(name));
    if (name === "w:ruby" && word) write(word.inserts.xmlFor("<ruby>"));
  };
  /** Remember the property of a paragraph or run. */
  const note = (name: string, { "w:val": value = "" }: Record<string, string>) => {
    const owner = open.findLast(({ name: above }) => /^w:(?:rPr|pPr|tblPr|trPr)$/.test(above));
    if (!owner) return;
    owner.properties ??= new Map();
    owner.properties.set(name, value);
  };
  const count = (name: string) => {
    counts.elements += 1;
    if (name === "w:p") counts.paragraphs += 1;
    if (counts.paragraphs > MAX_PARAGRAPHS || counts.elements > MAX_ELEMENTS) throw tooMuch();
  };
  const openingTag = (name: string): string => {
    const tag = source.slice(parser.startIndex, parser.endIndex + 1);
    const end = tag.endsWith("/>") ? "/>" : ">";
    const renamed = renamedTo(name);
    return renamed === name && !BARE.has(name) ? tag : `<${renamed}${end}`;
  };
  const end = (name: string, isImplied: boolean) => {
    // A self-closing tag has been written already.
    const isWritten = isImplied && parser.startIndex < position;
    if (!isWritten) writeUpToTag();
    const depth = open.length;
    const element = open.pop();
    if (!element) return;
    if (droppedDepth > 0) {
      if (droppedDepth !== depth) return;
      droppedDepth = 0;
      if (word && WHOLE.has(name)) readWhole(element, source.slice(element.sourceStart, parser.endIndex + 1));
      return;
    }
    if (!isWritten && !isImplied) write(`</${renamedTo(name)}>`);
    if (word) finish(element, word);
  };
  /** Put what a whole element says in its place. */
  const readWhole = ({ name, attributes }: OpenElement, xml: string) => {
    if (!word) return;
    if (name === "m:oMath") write(word.inserts.xmlFor(`<math><mtext>${escapedXml(ommlText(xml))}</mtext></math>`));
    else if (name === "w:altChunk") write(`<w:p>${word.inserts.xmlFor(word.chunkAt(attributes["r:id"] ?? ""))}</w:p>`);
    else if (name === "mc:Choice") {
      const alternatives = open.at(-1);
      if (alternatives) alternatives.choice ??= xml;
    } else leftOut.add("deleted", 1, textsIn(xml));
  };
  /** Write the properties of a paragraph or run anew, with those of its styles. */
  const finishProperties = (element: OpenElement, owner: OpenElement, context: WordContext) => {
    if (element.name === "w:pPr" && owner.name === "w:p")
      out.splice(element.start, out.length, paragraphStart(element, owner, context));
    if (element.name === "w:rPr" && owner.name === "w:r")
      out.splice(element.start, out.length, runProperties(element, owner, paragraphOf(), context));
    if (element.name === "w:trPr") owner.isDeleted = element.properties?.has("w:del") === true;
    if (element.name === "w:tblPr" && isOn(element.properties?.get("w:bidiVisual")))
      out.splice(owner.start, 0, context.inserts.xmlForTable('dir="rtl"'));
  };
  const finish = (element: OpenElement, context: WordContext) => {
    const { name, start } = element;
    const parent = open.at(-1);
    if (parent) finishProperties(element, parent, context);
    if (isUnshown(element)) remove(element);
    else if (name === "w:rt" && parent) parent.reading = out.splice(start);
    else if (name === "w:ruby") addReading(element, context);
    else if (name === "w:txbxContent") liftOut(start);
    else if (name === "w:drawing") out.push(...(element.lifted ?? []));
    else if (name === "mc:AlternateContent") chooseText(element);
  };
  const paragraphOf = () => open.findLast(({ name }) => name === "w:p");
  /** Hidden runs, and rows that are deleted, whether their words are marked so or not. */
  const isUnshown = ({ name, isHidden, isDeleted }: OpenElement) =>
    name === "w:r" ? (isHidden ?? paragraphOf()?.isHidden) : name === "w:tr" && isDeleted;
  const remove = ({ name, start, sourceStart }: OpenElement) => {
    out.splice(start);
    const words = textsIn(source.slice(sourceStart, parser.endIndex + 1));
    if (words.length > 0) leftOut.add(name === "w:tr" ? "deleted" : "hidden", 1, words);
  };
  /** Word writes the reading of ruby before its base, but people read the base first. */
  const addReading = ({ reading = [] }: OpenElement, { inserts }: WordContext) => {
    const closing = out.pop() ?? "";
    out.push(inserts.xmlFor("<rt>"), ...reading, inserts.xmlFor("</rt></ruby>"), closing);
  };
  /** The text of a drawing stands after it, because mammoth reads only pictures in drawings. */
  const liftOut = (start: number) => {
    const drawing = open.findLast(({ name }) => name === "w:drawing");
    if (!drawing) return;
    drawing.lifted ??= [];
    drawing.lifted.push("<w:pict>", ...out.splice(start), "</w:pict>");
  };
  /** mammoth reads only the fallback, which some programs leave out or make a picture of text. */
  const chooseText = ({ start, choice }: OpenElement) => {
    if (choice === undefined || textsIn(choice).length === 0 || textsIn(out.slice(start).join("")).length > 0) return;
    out.splice(start);
    write(slim(choice.replace(/^<mc:Choice[^>]*>|<\/mc:Choice>$/g, ""), { ...job, depth: job.depth + open.length }));
  };

  const parser = new Parser({ onopentag: begin, onclosetag: end }, { xmlMode: true });
  parser.end(source);
  write(source.slice(position));
  return out.join("");
}

function renamedTo(name: string): string {
  return CONTAINERS.has(name) ? "w:smartTag" : (RENAMED[name] ?? name);
}

const tooMuch = () =>
  new RuleError("This Word file has too many parts for one article. Import it in parts, or paste the text.");
