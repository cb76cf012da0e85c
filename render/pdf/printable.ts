const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Printable ASCII, which the first font has. */
const PLAIN = /^[ -~]*$/;

/** Characters that only tell a renderer how to draw their neighbours. */
const IGNORABLE = /^(?:\u00ad|[\u200b-\u200f]|\u2060|[\ufe00-\ufe0f]|\ufeff)$/u;

/** Text in which every character has a font: others are replaced by their code, such as `[U+12000]`, and counted. */
export class PrintableText {
  /** The characters that were replaced. */
  readonly missing = new Set<string>();
  private readonly coverage: Set<number>[];

  /** The code points that each font has, in the order in which fonts are tried. */
  constructor(coverage: Set<number>[]) {
    this.coverage = coverage;
  }

  of(text: string): string {
    const line = text.replace(/[\t\n\r\u2028\u2029]+/g, " ");
    if (PLAIN.test(line)) return line;
    let printable = "";
    for (const { segment } of segmenter.segment(line)) printable += this.grapheme(segment);
    return printable;
  }

  /** One font must have all characters of a grapheme. */
  private grapheme(segment: string): string {
    const characters = [...segment].filter((character) => !IGNORABLE.test(character));
    const points = characters.map((character) => character.codePointAt(0) ?? 0);
    const fitting = this.coverage.find((font) => points.every((point) => font.has(point)));
    if (fitting) {
      const hasAll = [...segment].every((character) => fitting.has(character.codePointAt(0) ?? 0));
      return hasAll ? segment : characters.join("");
    }
    return characters.map((character) => this.character(character)).join("");
  }

  private character(character: string): string {
    const point = character.codePointAt(0) ?? 0;
    const isBase = !/^[\p{Mark}\p{Control}\p{Format}\p{Surrogate}]$/u.test(character);
    if (isBase && this.coverage.some((font) => font.has(point))) return character;
    this.missing.add(character);
    return `[U+${point.toString(16).toUpperCase().padStart(4, "0")}]`;
  }
}
