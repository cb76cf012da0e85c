import type { Passage } from "#domain/anchoring/selectors.ts";
import type { WordSets } from "./languages/words-of.ts";

/** A word of an article outside its quotations, or a mark that ends something. */
export type Word = Passage & { lower: string; kind: "name" | "pronoun" | "verb" | "end" | "comma" | "other" };

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|[.!?;:,()—–]|\n\n/gu;

/** The words of a text in order. `\n\n` stands between paragraphs. */
export function readWords(text: string, sets: WordSets): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    words.push({ start: index, end: index + word.length, lower, kind: kindOf(word, lower, words.at(-1), sets) });
  }
  return words;
}

function kindOf(word: string, lower: string, before: Word | undefined, sets: WordSets): Word["kind"] {
  if (word === ".") return before && isAbbreviation(before, sets) ? "other" : "end";
  if (/^[!?;\n]/.test(word)) return "end";
  if (/^[^\p{L}\p{M}]/u.test(word)) return "comma";
  if (sets.verbs.has(lower)) return "verb";
  if (sets.pronouns.has(lower)) return "pronoun";
  return /^\p{Lu}/u.test(word) && !sets.functionWords.has(lower) ? "name" : "other";
}

const isAbbreviation = ({ lower, kind }: Word, { titles }: WordSets): boolean =>
  lower.length === 1 || (kind !== "end" && titles.has(lower) && lower.length < 5);

/** Words after a quotation that can name its speaker. */
const MAX_WORDS_AFTER = 14;

/** The index of the name or pronoun of whoever said what ends before the word `at`: `, wrote Field`, `Hale replied`. */
export function subjectAfter(words: readonly Word[], at: number, sets: WordSets): number | null {
  let first = at;
  while (words[first]?.kind === "comma") first += 1;
  // "a déclaré Roux", "ha detto Riva"
  let verb = first;
  while (verb < first + MAX_BETWEEN && sets.between.has(words[verb]?.lower ?? "")) verb += 1;
  const subject = words[verb]?.kind === "verb" ? subjectAfterVerb(words, verb, sets) : null;
  return subject ?? subjectBeforeNext(words, first, sets);
}

/** "Hale replied", "she said": the first verb after these words, and its subject. */
function subjectBeforeNext(words: readonly Word[], first: number, sets: WordSets): number | null {
  for (let next = first; next < first + MAX_WORDS_AFTER; next += 1) {
    const word = words[next];
    if (!word || word.kind === "end" || word.kind === "comma") return null;
    if (word.kind === "verb") return subjectBefore(words, next, sets, first);
  }
  return null;
}

/** "said Hale", "wrote the Bishop of Oldbridge". */
export function subjectAfterVerb(words: readonly Word[], verb: number, sets: WordSets): number | null {
  for (let next = verb + 1; next <= verb + MAX_BETWEEN; next += 1) {
    const word = words[next];
    if (word?.kind === "pronoun") return next;
    if (word?.kind === "name") return isDescription(words, next, sets) ? null : next;
    if (![sets.between, sets.titles, sets.functionWords].some((set) => set.has(word?.lower ?? ""))) return null;
  }
  return null;
}

/** The index of whoever is named in the sentence before the word `at`: `Field asked: “`, `Field, who wrote on Twitter: “`. */
export function subjectInSentenceBefore(words: readonly Word[], at: number, sets: WordSets): number | null {
  // "Field wrote:" can end the paragraph before.
  const last = words[at - 1]?.lower === "\n\n" && words[at - 2]?.lower === ":" ? at - 2 : at - 1;
  for (let index = last; index >= Math.max(0, last - MAX_SENTENCE_WORDS); index -= 1) {
    const word = words[index];
    if (!word || word.kind === "end") return null;
    const subject = word.kind === "verb" ? subjectBefore(words, index, sets) : null;
    if (subject !== null) return subject;
    if (word.kind === "name" && followsAccordingTo(words, index, sets)) return index;
  }
  return null;
}

function followsAccordingTo(words: readonly Word[], index: number, { accordingTo }: WordSets): boolean {
  const [last, before] = [words[index - 1]?.lower ?? "", words[index - 2]?.lower ?? ""];
  return accordingTo.has(last) || accordingTo.has(`${before}_${last}`);
}

/** Words of a sentence that are examined. */
const MAX_SENTENCE_WORDS = 80;
/** Words between a name and its verb: "Hale, who has repeatedly said". */
const MAX_BETWEEN = 5;

/** The index of the subject of the verb at this index: the name or pronoun right before it, not before `from`. */
export function subjectBefore(words: readonly Word[], verb: number, sets: WordSets, from = 0): number | null {
  // "…, replying:" belongs to the subject of the sentence.
  const isParticiple = (words[verb]?.lower ?? "").endsWith("ing");
  const max = isParticiple ? MAX_SENTENCE_WORDS : MAX_BETWEEN;
  for (let index = verb - 1; index >= Math.max(from, verb - max); index -= 1) {
    const word = words[index];
    if (!word || word.kind === "end") return null;
    if (word.kind === "pronoun") return index;
    if (word.kind === "name" && !followsPreposition(words, index, sets)) return index;
    if (!isParticiple && word.kind !== "comma" && word.kind !== "verb" && !sets.between.has(word.lower)) return null;
  }
  return null;
}

/** Whether a name only belongs to somebody else: "groups in Britain said". */
function followsPreposition(words: readonly Word[], index: number, { prepositions }: WordSets): boolean {
  let first = index;
  while (words[first - 1]?.kind === "name") first -= 1;
  const isInName = words[first - 2]?.kind === "name" && words[first - 1]?.lower === "of";
  return !isInName && prepositions.has(words[first - 1]?.lower ?? "");
}

/** Whether the capitalised word is part of a description, such as "the Council spokesman" or "die Ministerin". */
function isDescription(words: readonly Word[], index: number, { functionWords }: WordSets): boolean {
  if (!functionWords.has(words[index - 1]?.lower ?? "")) return false;
  let next = index;
  while (words[next]?.kind === "name") next += 1;
  const isOneWord = next === index + 1 && words[next]?.lower !== "of";
  return isOneWord || words[next]?.kind === "other";
}
