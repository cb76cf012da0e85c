import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";

type Reference = INumberingOptions["config"][number];
type Format = (typeof LevelFormat)[keyof typeof LevelFormat];

/** The formats of the types of an ordered list in HTML. */
const FORMATS: Record<string, Format> = {
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
};

const levels = (format: Format, textOf: (level: number) => string, start = 1) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    format,
    start,
    text: textOf(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: 567 * (level + 1), hanging: 340 } } },
  }));

const numbered = (level: number) => `%${level + 1}.`;

const PLAIN: Reference[] = [
  { reference: "bullets", levels: levels(LevelFormat.BULLET, () => "•") },
  { reference: "numbers", levels: levels(LevelFormat.DECIMAL, numbered) },
  { reference: "sources", levels: levels(LevelFormat.DECIMAL, numbered) },
];

/** The numberings that the lists of one report need. Each list that does not begin at 1 has one of its own. */
export class Numberings {
  private readonly own: Reference[] = [];

  /** The reference of a numbering that begins at `start`, in the `type` that the list has in HTML. */
  of(start: number, type: unknown): string {
    const format = FORMATS[String(type)];
    if (start === 1 && format === undefined) return "numbers";
    const reference = `numbers-${this.own.length}`;
    this.own.push({ reference, levels: levels(format ?? LevelFormat.DECIMAL, numbered, Math.max(0, start)) });
    return reference;
  }

  config = (): Reference[] => [...PLAIN, ...this.own];
}
