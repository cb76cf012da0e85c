import { DomUtils, parseDocument } from "htmlparser2";
import { inRoman } from "#domain/list-numbers.ts";
import { counterText } from "#ingest/list-counters.ts";

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** How Word numbers a paragraph: in a list (`type` as in HTML, `label` as Word shows it), by words before it ("Chapter 2", "2.1"), or by a sign. */
type ListNumber =
  | { is: "item"; value: number; type: string; label: string }
  | { is: "words"; words: string }
  | { is: "sign" };

type Level = { start: number; format: string; text: string; restarts: boolean };
type Numbers = { list: string; overrides: Map<number, number> };

/** Formats that lists of HTML have. One that is neither here nor in `COUNTERS` is shown as a figure. */
const TYPES: Record<string, string> = { lowerLetter: "a", upperLetter: "A", lowerRoman: "i", upperRoman: "I" };

/** Formats in other scripts, by the names of CSS (ECMA-376 part 1, 17.18.59). */
const COUNTERS: Record<string, string> = {
  ...{
    hindiNumbers: "devanagari",
    hindiConsonants: "hindi-consonants",
    thaiNumbers: "thai",
    thaiLetters: "thai-letters",
  },
  ...{ arabicAlpha: "arabic-letters", arabicAbjad: "arabic-abjad", hebrew1: "hebrew", ganada: "hangul" },
  ...{ aiueo: "katakana", aiueoFullWidth: "katakana", iroha: "katakana-iroha", irohaFullWidth: "katakana-iroha" },
  ...{
    ideographDigital: "cjk-decimal",
    ideographTraditional: "cjk-heavenly-stem",
    ideographZodiac: "cjk-earthly-branch",
  },
  ...{ chineseCounting: "cjk-ideographic", chineseCountingThousand: "cjk-ideographic" },
  ...{ japaneseCounting: "cjk-ideographic", taiwaneseCounting: "cjk-ideographic" },
  ...{ decimalFullWidth: "full-width", decimalFullWidth2: "full-width" },
};

/** A number with nothing but brackets and stops around it, which every list has. */
const PLAIN = /^[\s([（]*%\d[\s.)\]）、:·-]*$/u;

/** Counts the numbered paragraphs of a Word file in reading order. `xml` is its slimmed part `word/numbering.xml`. */
export class Numbering {
  private readonly lists = new Map<string, Level[]>();
  private readonly numbers = new Map<string, Numbers>();
  /** The style that a list has its levels from. */
  private readonly links = new Map<string, string>();
  /** The lists that define a style. */
  private readonly definitions = new Map<string, string>();
  /** The last number of each level of a list. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  constructor(xml: string) {
    const document = parseDocument(xml, { xmlMode: true });
    for (const element of DomUtils.getElementsByTagName("w:abstractNum", document)) this.addList(element);
    for (const element of DomUtils.getElementsByTagName("w:num", document)) this.addNumbers(element);
  }

  /** The number of the next paragraph of a list, at a level from 0; null where there is no such list. */
  next(numId: string, level: number): ListNumber | null {
    const numbers = this.numbers.get(numId);
    const list = numbers && this.levelsOf(numbers.list);
    const own = list?.levels[level];
    if (!numbers || !list || !own) return null;
    if (own.format === "bullet" || own.format === "none" || own.text.trim() === "") return { is: "sign" };
    const value = this.count(numId, numbers, list, level);
    const isOfList = own.format !== "ordinal" && !(own.format in COUNTERS);
    const isPlain = PLAIN.test(own.text) && own.text.includes(`%${level + 1}`) && isOfList;
    const label = wordsOf(own.text, list.levels, this.counters.get(list.id) ?? []);
    return isPlain ? { is: "item", value, type: TYPES[own.format] ?? "1", label } : { is: "words", words: label };
  }

  private count(numId: string, { overrides }: Numbers, list: { id: string; levels: Level[] }, level: number): number {
    const counters = this.counters.get(list.id) ?? [];
    this.counters.set(list.id, counters);
    if (!this.started.has(numId)) for (const [at, start] of overrides) counters[at] = start - 1;
    this.started.add(numId);
    for (let above = 0; above < level; above += 1) counters[above] ??= list.levels[above]?.start ?? 1;
    const last = counters[level];
    const value = last === undefined ? (list.levels[level]?.start ?? 1) : last + 1;
    counters[level] = value;
    for (let below = level + 1; below < list.levels.length; below += 1)
      if (list.levels[below]?.restarts !== false) counters[below] = undefined;
    return value;
  }

  /** The levels of a list. A list without levels has those of the list that defines its style. */
  private levelsOf(id: string): { id: string; levels: Level[] } | undefined {
    const definition = this.lists.get(id)?.length === 0 ? this.definitions.get(this.links.get(id) ?? "") : undefined;
    const source = definition ?? id;
    const levels = this.lists.get(source);
    return levels && { id: source, levels };
  }

  private addList(element: Element): void {
    const id = element.attribs["w:abstractNumId"] ?? "";
    const levels: Level[] = [];
    for (const level of DomUtils.getElementsByTagName("w:lvl", element)) {
      const at = Number(level.attribs["w:ilvl"] ?? 0);
      if (at >= 0 && at < 9) levels[at] = levelOf(level, at);
    }
    this.lists.set(id, levels);
    const [link, definition] = [valueIn(element, "w:numStyleLink"), valueIn(element, "w:styleLink")];
    if (link !== "") this.links.set(id, link);
    if (definition !== "") this.definitions.set(definition, id);
  }

  private addNumbers(element: Element): void {
    const overrides = DomUtils.getElementsByTagName("w:lvlOverride", element)
      .map((override) => [Number(override.attribs["w:ilvl"] ?? 0), valueIn(override, "w:startOverride")] as const)
      .filter(([, start]) => start !== "");
    this.numbers.set(element.attribs["w:numId"] ?? "", {
      list: valueIn(element, "w:abstractNumId"),
      overrides: new Map(overrides.map(([at, start]) => [at, Number(start) || 0])),
    });
  }
}

const valueIn = (element: Element, name: string): string =>
  element.children.filter(DomUtils.isTag).find((child) => child.name === name)?.attribs["w:val"] ?? "";

const levelOf = (element: Element, at: number): Level => ({
  start: Number(valueIn(element, "w:start") || 1),
  format: valueIn(element, "w:numFmt") || "decimal",
  text: DomUtils.getElementsByTagName("w:lvlText", element).length > 0 ? valueIn(element, "w:lvlText") : `%${at + 1}.`,
  restarts: valueIn(element, "w:lvlRestart") !== "0",
});

/** "2.1" or "Chapter II": the text of a level with the numbers of its levels. */
const wordsOf = (text: string, levels: Level[], counters: (number | undefined)[]): string =>
  text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return inFormat(counters[at] ?? levels[at]?.start ?? 1, levels[at]?.format ?? "decimal");
  });

/** Above it a row of equal letters is no number to a reader. */
const MAX_IN_LETTERS = 780;

function inFormat(value: number, format: string): string {
  const roman = /Roman$/.test(format) ? inRoman(value) : null;
  if (roman !== null) return inCase(roman, format);
  // After "z" Word repeats the letter: "aa", "bb".
  if (/Letter$/.test(format) && value > 0 && value <= MAX_IN_LETTERS)
    return inCase(String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26)), format);
  const counter = counterText(value, COUNTERS[format] ?? "");
  if (counter !== null) return counter;
  if (format === "decimalZero") return String(value).padStart(2, "0");
  return format === "ordinal" ? `${value}.` : String(value);
}

const inCase = (letters: string, format: string) =>
  format.startsWith("lower") ? letters.toLowerCase() : letters.toUpperCase();
