import { Parser } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";

/** Limits of the output: the longest possible article, with its formatting. */
const MAX_PARAGRAPHS = 20_000;
const MAX_ELEMENTS = 200_000;
/** Limit of the source, most of which is dropped. */
const MAX_SOURCE_ELEMENTS = 3_000_000;
/** Nested tables and text boxes need about 30 levels. */
const MAX_DEPTH = 200;

/** Property elements, with the properties that matter for the text; all others are dropped. */
const RELEVANT_PROPERTIES: Record<string, Set<string>> = {
  "w:rPr": new Set("w:rStyle w:b w:i w:u w:strike w:vertAlign w:del w:vanish".split(" ")),
  "w:pPr": new Set("w:pStyle w:numPr w:rPr".split(" ")),
  "w:tcPr": new Set("w:gridSpan w:vMerge".split(" ")),
  "w:trPr": new Set("w:tblHeader w:del".split(" ")),
  "w:tblPr": new Set(),
};

/** Elements without text. */
const DROPPED = new Set(
  "w:proofErr w:lastRenderedPageBreak w:bookmarkStart w:bookmarkEnd w:sectPr w:tblGrid w:permStart w:permEnd".split(
    " ",
  ),
);

/** Containers that mammoth does not know. They are renamed to smart tags, whose content it reads. */
const CONTAINERS = new Set(
  "w:fldSimple w:dir w:bdo w:ruby w:rt w:rubyBase v:oval v:polyline v:line v:arc v:curve".split(" "),
);

const CHARTS = new Set(["c:chart", "cx:chart", "dgm:relIds"]);

/** An open element. Its output begins at the index `start` of `out`, so that it can be removed or moved. */
type OpenElement = { name: string; start: number; isHidden: boolean; rubyText: string[] };

/**
 * Reduce the XML of a Word part to what its text needs: hidden runs are removed, formulas become their text, and ruby
 * text follows its base. One pass without a tree, so that a part that is too large costs little before it is refused.
 */
export function slimXml(source: string, leftOut: LeftOutTally): string {
  const out: string[] = [];
  const open: OpenElement[] = [];
  /** Index in the source up to which it has been copied or dropped. */
  let position = 0;
  let [sourceElements, elements, paragraphs] = [0, 0, 0];
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
    sourceElements += 1;
    const parent = open.at(-1)?.name ?? "";
    open.push({ name, start: out.length, isHidden: false, rubyText: [] });
    if (sourceElements > MAX_SOURCE_ELEMENTS || open.length > MAX_DEPTH) throw tooMuch();
    if (droppedDepth > 0) return;
    if (name === "w:vanish" && attributes["w:val"] !== "0" && attributes["w:val"] !== "false") hideRun();
    if (DROPPED.has(name) || RELEVANT_PROPERTIES[parent]?.has(name) === false) {
      droppedDepth = open.length;
      return;
    }
    count(name);
    write(openingTag(name));
  };
  const count = (name: string) => {
    elements += 1;
    if (name === "w:p") paragraphs += 1;
    if (paragraphs > MAX_PARAGRAPHS || elements > MAX_ELEMENTS) throw tooMuch();
    if (name === "w:del") leftOut.add("deleted");
    if (CHARTS.has(name)) leftOut.add("chart");
  };
  const openingTag = (name: string): string => {
    const tag = source.slice(parser.startIndex, parser.endIndex + 1);
    const end = tag.endsWith("/>") ? "/>" : ">";
    // Their attributes only say who wrote the text and when.
    if (name === "w:p" || name === "w:r" || name === "w:tr") return `<${name}${end}`;
    const renamed = renamedTo(name);
    return renamed === name ? tag : `<${renamed}${end}`;
  };
  const end = (name: string, isImplied: boolean) => {
    // A self-closing tag has been written already.
    const isWritten = isImplied && parser.startIndex < position;
    if (!isWritten) writeUpToTag();
    const depth = open.length;
    const element = open.pop();
    if (droppedDepth > 0) {
      if (droppedDepth === depth) droppedDepth = 0;
      return;
    }
    if (!isWritten && !isImplied) write(`</${renamedTo(name)}>`);
    if (element?.isHidden) remove(element);
    else if (element) moveRubyText(element);
  };
  /** Mark the run that has this property as hidden. */
  const hideRun = () => {
    const run = open.at(-3);
    if (run?.name === "w:r") run.isHidden = true;
  };
  const remove = ({ start }: OpenElement) => {
    const words = out
      .splice(start)
      .join("")
      .replace(/<[^>]*>/g, "");
    if (words.trim() !== "") leftOut.add("hidden", 1, [words]);
  };
  /** Word writes ruby text before its base, but people read the base first. */
  const moveRubyText = ({ name, start, rubyText }: OpenElement) => {
    const parent = open.at(-1);
    if (name === "w:rt") parent?.rubyText.push(...out.splice(start));
    if (name === "w:rubyBase" && parent) out.push(...parent.rubyText.splice(0));
    if (name === "w:ruby") out.push(...rubyText);
  };

  const parser = new Parser({ onopentag: begin, onclosetag: end }, { xmlMode: true });
  parser.end(source);
  write(source.slice(position));
  return out.join("");
}

function renamedTo(name: string): string {
  if (name === "m:r") return "w:r";
  if (name === "m:t") return "w:t";
  if (name === "w:cr") return "w:br";
  return name.startsWith("m:") || CONTAINERS.has(name) ? "w:smartTag" : name;
}

const tooMuch = () =>
  new RuleError("This Word file has too many parts for one article. Import it in parts, or paste the text.");
