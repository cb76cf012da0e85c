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
  return new XmlSlimmer(source, leftOut).run();
}

class XmlSlimmer {
  private readonly source: string;
  private readonly leftOut: LeftOutTally;
  private readonly out: string[] = [];
  private readonly open: OpenElement[] = [];
  private readonly parser: Parser;
  /** Index in the source up to which it has been copied or dropped. */
  private position = 0;
  private sourceElements = 0;
  private elements = 0;
  private paragraphs = 0;
  /** Depth of the element that is being dropped with its content; 0 when there is none. */
  private droppedDepth = 0;

  constructor(source: string, leftOut: LeftOutTally) {
    this.source = source;
    this.leftOut = leftOut;
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.begin(name, attributes),
        onclosetag: (name, isImplied) => this.end(name, isImplied),
      },
      { xmlMode: true },
    );
  }

  run(): string {
    this.parser.end(this.source);
    this.write(this.source.slice(this.position));
    return this.out.join("");
  }

  private write(piece: string): void {
    if (this.droppedDepth === 0 && piece !== "") this.out.push(piece);
  }

  /** Write the source between the last tag and this one. */
  private writeUpToTag(): void {
    this.write(this.source.slice(this.position, this.parser.startIndex));
    this.position = this.parser.endIndex + 1;
  }

  private begin(name: string, attributes: Record<string, string>): void {
    this.writeUpToTag();
    this.sourceElements += 1;
    const parent = this.open.at(-1)?.name ?? "";
    this.open.push({ name, start: this.out.length, isHidden: false, rubyText: [] });
    if (this.sourceElements > MAX_SOURCE_ELEMENTS || this.open.length > MAX_DEPTH) throw tooMuch();
    if (this.droppedDepth > 0) return;
    if (name === "w:vanish" && attributes["w:val"] !== "0" && attributes["w:val"] !== "false") this.hideRun();
    if (DROPPED.has(name) || RELEVANT_PROPERTIES[parent]?.has(name) === false) {
      this.droppedDepth = this.open.length;
      return;
    }
    this.count(name);
    this.write(this.openingTag(name));
  }

  private count(name: string): void {
    this.elements += 1;
    if (name === "w:p") this.paragraphs += 1;
    if (this.paragraphs > MAX_PARAGRAPHS || this.elements > MAX_ELEMENTS) throw tooMuch();
    if (name === "w:del") this.leftOut.add("deleted");
    if (CHARTS.has(name)) this.leftOut.add("chart");
  }

  private openingTag(name: string): string {
    const tag = this.source.slice(this.parser.startIndex, this.parser.endIndex + 1);
    const end = tag.endsWith("/>") ? "/>" : ">";
    // Their attributes only say who wrote the text and when.
    if (name === "w:p" || name === "w:r" || name === "w:tr") return `<${name}${end}`;
    const renamed = renamedTo(name);
    return renamed === name ? tag : `<${renamed}${end}`;
  }

  private end(name: string, isImplied: boolean): void {
    // A self-closing tag has been written already.
    const isWritten = isImplied && this.parser.startIndex < this.position;
    if (!isWritten) this.writeUpToTag();
    const depth = this.open.length;
    const element = this.open.pop();
    if (this.droppedDepth > 0) {
      if (this.droppedDepth === depth) this.droppedDepth = 0;
      return;
    }
    if (!isWritten && !isImplied) this.write(`</${renamedTo(name)}>`);
    if (element?.isHidden) this.remove(element);
    else if (element) this.moveRubyText(element);
  }

  /** Mark the run that has this property as hidden. */
  private hideRun(): void {
    const run = this.open.at(-3);
    if (run?.name === "w:r") run.isHidden = true;
  }

  private remove({ start }: OpenElement): void {
    const words = this.out
      .splice(start)
      .join("")
      .replace(/<[^>]*>/g, "");
    if (words.trim() !== "") this.leftOut.add("hidden", 1, [words]);
  }

  /** Word writes ruby text before its base, but people read the base first. */
  private moveRubyText({ name, start, rubyText }: OpenElement): void {
    const parent = this.open.at(-1);
    if (name === "w:rt") parent?.rubyText.push(...this.out.splice(start));
    if (name === "w:rubyBase" && parent) this.out.push(...parent.rubyText.splice(0));
    if (name === "w:ruby") this.out.push(...rubyText);
  }
}

function renamedTo(name: string): string {
  if (name === "m:r") return "w:r";
  if (name === "m:t") return "w:t";
  if (name === "w:cr") return "w:br";
  return name.startsWith("m:") || CONTAINERS.has(name) ? "w:smartTag" : name;
}

const tooMuch = () =>
  new RuleError("This Word file has too many parts for one article. Import it in parts, or paste its text.");
