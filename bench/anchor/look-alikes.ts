import type { Passage } from "#domain/anchoring/selectors.ts";
import {
  below,
  type Draft,
  draftOf,
  oneOf,
  passageOf,
  type Random,
  shuffled,
  textOf,
  type Word,
  withWordsChanged,
} from "./newsroom.ts";

/** Articles with two versions in which sentences are alike but for a number, a name or a date, and where each claim is. */
export type LookAlikeTrial = {
  edit: string;
  before: string;
  after: string;
  claims: { passage: Passage; truth: Passage | null }[];
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const TOWNS =
  "Ashford Bexley Corby Dover Elmham Frome Goole Hexham Ilkley Jarrow Kendal Ludlow Malton Neath Oakham Penrith Redcar Selby Tring Upton Ventnor Welby Yarm Alston Belper Cromer Dursley Epworth Fowey Garstang Holt Ivybridge Keswick Leek Morpeth".split(
    " ",
  );
const HOURS = "one two three four five six seven eight nine ten eleven noon".split(" ");

type Slot = (random: Random) => string;
const month: Slot = (random) => `${oneOf(random, MONTHS)} ${2000 + below(random, 25)}`;
const town: Slot = (random) => oneOf(random, TOWNS);
/** Few different numbers, so that other sentences often have the same one. */
const number: Slot = (random) => String(below(random, 12));
const large: Slot = (random) => String(300 + below(random, 90));
const thousands: Slot = (random) => String(1_000 + below(random, 9_000));
const hour: Slot = (random) => `${oneOf(random, HOURS)} past ${below(random, 30)}`;

/** Cells of text with slots. More than one cell is a row of a table. */
const TEMPLATES: (string | Slot)[][][] = [
  [["In ", month, ", ", number, " people died on the roads of the north."]],
  [["At ", hour, " the water stood at ", large, " centimetres at the old bridge."]],
  [[town, " beat ", town, " by ", number, " to ", number, " on Saturday."]],
  [["The police counted ", large, " demonstrators in ", town, " on the first day of ", month, "."]],
  [["The gauge at the pier showed ", large, " millimetres of rain."]],
  [["En ", month, ", ", number, " personnes sont mortes sur les routes du nord."]],
  [[town, ": ", number, " seats, ", large, " votes"]],
  [[town], [number], [large]],
  [[month], [large]],
];

/** One of the similar sentences or rows: its cells and their words. */
type Member = Draft;

class Writer {
  #origin = 0;
  #seen = new Set<string>();
  constructor(
    readonly random: Random,
    readonly template: (string | Slot)[][],
  ) {}

  word = (text: string): Word => ({ text, origin: this.#origin++ });
  sentence = (text: string): Word[] => text.split(" ").map(this.word);

  /** A member that differs from every other one; without any word in its slots that `gone` members have. */
  member(gone: Member[] = []): Member {
    const taken = new Set(gone.flat(2).map(({ text }) => text));
    for (let tries = 0; ; tries += 1) {
      const values: string[] = [];
      const cells = this.template.map((parts) =>
        parts
          .map((part) => {
            if (typeof part === "string") return part;
            values.push(part(this.random));
            return values.at(-1);
          })
          .join(""),
      );
      const isTaken = values.flatMap((value) => value.split(" ")).some((value) => hasTaken(taken, value));
      // The rows of a table have different labels.
      const identity = cells[0] ?? "";
      if (this.#seen.has(identity) || (isTaken && tries < 1_000)) continue;
      this.#seen.add(identity);
      return cells.map(this.sentence);
    }
  }
}

const hasTaken = (taken: Set<string>, value: string) =>
  value !== "past" && [value, `${value},`, `${value}.`, `${value}:`].some((text) => taken.has(text));

type Edit = (writer: Writer, members: Member[]) => Member[];

const EDITS: Record<string, Edit> = {
  shuffle: ({ random }, members) => shuffled(random, members),
  reverse: (_, members) => members.toReversed(),
  roll: (writer, [, ...rest]) => [...rest, writer.member()],
  "roll, newest first": (writer, members) => [writer.member(), ...members.slice(0, -1)],
  swap({ random }, members) {
    const at = below(random, members.length - 1);
    const swapped = [...members];
    swapped.splice(at, 2, ...members.slice(at, at + 2).reverse());
    return swapped;
  },
  insert(writer, members) {
    const result = [...members];
    for (let left = 1 + below(writer.random, 3); left > 0; left -= 1)
      result.splice(below(writer.random, result.length + 1), 0, writer.member());
    return result;
  },
  drop: ({ random }, members) => withoutSome(random, members),
  replace(writer, members) {
    const at = below(writer.random, members.length);
    return members.toSpliced(at, 1, writer.member([members[at] ?? []]));
  },
  "shuffle, drop and insert"(writer, members) {
    const kept = withoutSome(writer.random, members);
    const gone = members.filter((member) => !kept.includes(member));
    const added = Array.from({ length: 1 + below(writer.random, 3) }, () => writer.member(gone));
    return shuffled(writer.random, [...kept, ...added]);
  },
};

/** Without one to three of the members. */
function withoutSome(random: Random, members: Member[]): Member[] {
  const result = [...members];
  for (let left = 1 + below(random, Math.min(3, members.length)); left > 0; left -= 1)
    result.splice(below(random, result.length), 1);
  return result;
}

/** With a single slot, a replaced sentence cannot be told from a corrected one. */
const hasOneSlot = (template: (string | Slot)[][]) =>
  template.flat().filter((part) => typeof part !== "string").length < 2;

export function lookAlikes(random: Random): LookAlikeTrial {
  const template = oneOf(random, TEMPLATES);
  const edits = Object.keys(EDITS).filter((name) => !hasOneSlot(template) || !/replace|drop and insert/.test(name));
  const edit = oneOf(random, edits);
  const writer = new Writer(random, template);
  const members = Array.from({ length: 2 + below(random, 29) }, () => writer.member());
  const edited = EDITS[edit]?.(writer, members) ?? members;
  const [intro, outro] = [draftOf(random, 120, null), draftOf(random, 80, null)];
  const isSentence = template.length === 1 && String(template[0]?.at(-1)).endsWith(".");
  const layout = isSentence ? below(random, 3) : 0;
  const note = isSentence && below(random, 3) === 0 ? "Nobody else was there." : null;
  const notes = new Map([...members, ...edited].map((member) => [member, note ? writer.sentence(note) : []]));
  const revise = (draft: Draft) => withWordsChanged(random, draft, 0.1);
  const old = textOf([...intro, ...laidOut(members, layout, notes), ...outro]);
  const now = textOf([...revise(intro), ...laidOut(edited, layout, notes), ...revise(outro)]);
  const claims = members.flatMap((member) =>
    claimsOn(random, member, edited.includes(member) ? (notes.get(member) ?? []) : []),
  );
  // The note of a sentence that is gone has the words of all others, so it may stand for a new one.

  return {
    edit,
    before: old.text,
    after: now.text,
    claims: claims.flatMap((origins) => {
      const passage = passageOf(origins, old.passages);
      return passage ? [{ passage, truth: passageOf(origins, now.passages) }] : [];
    }),
  };
}

/** `count` sentences in random order, each in its own block, in an article of about twelve times as many words. */
export function manyLookAlikes(random: Random, count: number, claimCount: number): LookAlikeTrial {
  const writer = new Writer(random, [["In ", month, ", ", town, " had ", thousands, " guests from the north."]]);
  const members = Array.from({ length: count }, () => writer.member());
  const [old, now] = [textOf(members.flat()), textOf(shuffled(random, members).flat())];
  const claims = shuffled(random, members).slice(0, claimCount);
  return {
    edit: "shuffle",
    before: old.text,
    after: now.text,
    claims: claims.flatMap((member) => {
      const origins = member.flat().flatMap(({ origin }) => origin ?? []);
      const passage = passageOf(origins, old.passages);
      return passage ? [{ passage, truth: passageOf(origins, now.passages) }] : [];
    }),
  };
}

/** Each member in blocks of its own, with its note in the same block or another one, or all in one paragraph. */
function laidOut(members: Member[], layout: number, notes: Map<Member, Word[]>): Draft {
  if (layout === 2) return [members.flatMap((member) => [...member.flat(), ...(notes.get(member) ?? [])])];
  return members.flatMap((member) => {
    const note = notes.get(member) ?? [];
    if (member.length > 1 || note.length === 0) return member;
    return layout === 0 ? [[...member.flat(), ...note]] : [...member, note];
  });
}

/** The whole member, each cell or a random part, and its note. */
function claimsOn(random: Random, member: Member, note: Word[]): number[][] {
  const words = member.flat();
  const from = below(random, Math.max(1, words.length));
  const part = words.slice(from, from + 1 + below(random, words.length - from));
  const parts = member.length > 1 ? member : [part];
  return [words, ...parts, member.length > 1 ? [] : note]
    .filter((claim) => claim.length > 0)
    .map((claim) => claim.flatMap(({ origin }) => origin ?? []));
}
