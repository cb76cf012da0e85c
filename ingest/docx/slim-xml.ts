import { Parser } from "htmlparser2";
import { RuleError } from "#domain/errors.ts";
import type { LeftOutTally } from "#ingest/html/left-out.ts";

/** Paragraphs and other elements of what is read: as many as can become an article, and what formatting takes. */
const MOST_PARAGRAPHS = 20_000;
const MOST_ELEMENTS = 200_000;
/** Elements of the source, of which most are dropped. */
const MOST_SEEN = 3_000_000;
/** Elements in elements: tables in tables and text boxes take about 30. */
const DEEPEST = 200;

/** Of properties, those that say something about the text. */
const KEPT: Record<string, Set<string>> = {
  "w:rPr": new Set("w:rStyle w:b w:i w:u w:strike w:vertAlign w:del w:vanish".split(" ")),
  "w:pPr": new Set("w:pStyle w:numPr w:rPr".split(" ")),
  "w:tcPr": new Set("w:gridSpan w:vMerge".split(" ")),
  "w:trPr": new Set("w:tblHeader w:del".split(" ")),
  "w:tblPr": new Set(),
};

/** Elements without any text that only cost time. */
const DROPPED = new Set(
  "w:proofErr w:lastRenderedPageBreak w:bookmarkStart w:bookmarkEnd w:sectPr w:tblGrid w:permStart w:permEnd".split(
    " ",
  ),
);

/** Elements that only hold others, and that the reader of Word files does not know: it reads on in a smart tag. */
const HOLDERS = new Set(
  "w:fldSimple w:dir w:bdo w:ruby w:rt w:rubyBase v:oval v:polyline v:line v:arc v:curve".split(" "),
);

const CHARTS = new Set(["c:chart", "cx:chart", "dgm:relIds"]);

/** Where what an element wrote begins, so that it can be taken back or moved. */
type Open = { name: string; from: number; isHidden: boolean; rt: string[] };

/**
 * The XML of a Word part with only what its text needs, as text: hidden runs gone, formulas as the text in them,
 * readings of a ruby after its base. One pass over the source; what is too large is a RuleError before a tree is built.
 */
export function slimXml(source: string, leftOut: LeftOutTally): string {
  const slim = new Slimming(source, leftOut);
  return slim.run();
}

class Slimming {
  private readonly source: string;
  private readonly leftOut: LeftOutTally;
  private readonly out: string[] = [];
  private readonly open: Open[] = [];
  private readonly parser: Parser;
  private last = 0;
  private seen = 0;
  private kept = 0;
  private paragraphs = 0;
  /** Depth at which dropping began. */
  private droppedFrom = 0;

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
    this.write(this.source.slice(this.last));
    return this.out.join("");
  }

  private write(piece: string): void {
    if (this.droppedFrom === 0 && piece !== "") this.out.push(piece);
  }

  /** Text, and whatever else stands before this tag. */
  private upToTag(): void {
    this.write(this.source.slice(this.last, this.parser.startIndex));
    this.last = this.parser.endIndex + 1;
  }

  private begin(name: string, attributes: Record<string, string>): void {
    this.upToTag();
    this.seen += 1;
    const parent = this.open.at(-1)?.name ?? "";
    this.open.push({ name, from: this.out.length, isHidden: false, rt: [] });
    if (this.seen > MOST_SEEN || this.open.length > DEEPEST) throw tooMuch();
    if (this.droppedFrom > 0) return;
    if (name === "w:vanish" && attributes["w:val"] !== "0" && attributes["w:val"] !== "false") this.hideRun();
    if (DROPPED.has(name) || KEPT[parent]?.has(name) === false) {
      this.droppedFrom = this.open.length;
      return;
    }
    this.count(name);
    this.write(this.opening(name));
  }

  private count(name: string): void {
    this.kept += 1;
    if (name === "w:p") this.paragraphs += 1;
    if (this.paragraphs > MOST_PARAGRAPHS || this.kept > MOST_ELEMENTS) throw tooMuch();
    if (name === "w:del") this.leftOut.add("deleted");
    if (CHARTS.has(name)) this.leftOut.add("chart");
  }

  private opening(name: string): string {
    const tag = this.source.slice(this.parser.startIndex, this.parser.endIndex + 1);
    const end = tag.endsWith("/>") ? "/>" : ">";
    // Their attributes say who wrote what when.
    if (name === "w:p" || name === "w:r" || name === "w:tr") return `<${name}${end}`;
    const renamed = renamedTo(name);
    return renamed === name ? tag : `<${renamed}${end}`;
  }

  private end(name: string, isImplied: boolean): void {
    // A tag that closes itself has been written whole.
    const isWritten = isImplied && this.parser.startIndex < this.last;
    if (!isWritten) this.upToTag();
    const depth = this.open.length;
    const element = this.open.pop();
    if (this.droppedFrom > 0) {
      if (this.droppedFrom === depth) this.droppedFrom = 0;
      return;
    }
    if (!isWritten && !isImplied) this.write(`</${renamedTo(name)}>`);
    if (element?.isHidden) this.takeBack(element);
    else if (element) this.move(element);
  }

  /** The run whose property this is has no words to be seen. */
  private hideRun(): void {
    const run = this.open.at(-3);
    if (run?.name === "w:r") run.isHidden = true;
  }

  private takeBack({ from }: Open): void {
    const words = this.out
      .splice(from)
      .join("")
      .replace(/<[^>]*>/g, "");
    if (words.trim() !== "") this.leftOut.add("hidden", 1, [words]);
  }

  /** Word writes the reading of a ruby before its base, and people read the base first. */
  private move({ name, from, rt }: Open): void {
    const around = this.open.at(-1);
    if (name === "w:rt") around?.rt.push(...this.out.splice(from));
    if (name === "w:rubyBase" && around) this.out.push(...around.rt.splice(0));
    if (name === "w:ruby") this.out.push(...rt);
  }
}

function renamedTo(name: string): string {
  if (name === "m:r") return "w:r";
  if (name === "m:t") return "w:t";
  if (name === "w:cr") return "w:br";
  return name.startsWith("m:") || HOLDERS.has(name) ? "w:smartTag" : name;
}

const tooMuch = () =>
  new RuleError("This Word file has too many parts to be read as one article. Import it in parts, or paste its text.");
