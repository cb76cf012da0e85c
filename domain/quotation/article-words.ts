import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";
import { readWords, subjectAfterVerb, subjectBefore, type Word } from "./attribution.ts";
import { type WordSets, wordsOf } from "./languages/words-of.ts";
import { type Name, namesIn, withoutTitle } from "./names.ts";

/** What an article says outside its quotations: its words and the names of people in it, each in order. */
export type ArticleWords = {
  sets: WordSets;
  /** The text with `_` for each character of its quotations. */
  outside: string;
  words: Word[];
  names: Name[];
  /** For each name the index of the last one up to it that says something somewhere in the article, or -1. */
  lastSpeaking: number[];
  /** Names of several words, by their last word. */
  fullNames: Map<string, string>;
};

/** What stands before a verb that follows a quotation, whose characters are `_`. */
const AFTER_QUOTATION = /_,?\s*$/;

/** `quoted` are the quotations, whose words are left out. Null where the language is not known. */
export function articleWords(text: string, quoted: readonly Passage[], language: string): ArticleWords | null {
  const sets = wordsOf(language);
  if (!sets) return null;
  const outside = withoutPassages(text, quoted);
  const words = readWords(outside, sets);
  const names = namesIn(outside, language).map((name) => ({ ...name, name: withoutTitle(name.name, sets) }));
  const fullNames = new Map<string, string>();
  for (const { name } of names)
    if (name.includes(" ") && !fullNames.has(lastWordOf(name))) fullNames.set(lastWordOf(name), name);
  const speaking = new Set<string>();
  for (const [index, { kind, start }] of words.entries()) {
    if (kind !== "verb") continue;
    const after = AFTER_QUOTATION.test(outside.slice(Math.max(0, start - 4), start))
      ? subjectAfterVerb(words, index, sets)
      : null;
    for (const subject of [subjectBefore(words, index, sets), after]) {
      const name = subject === null ? null : nameAt(names, words[subject]);
      if (name) speaking.add(lastWordOf(name.name));
    }
  }
  let last = -1;
  const lastSpeaking = names.map(({ name }, index) => {
    if (speaking.has(lastWordOf(name))) last = index;
    return last;
  });
  return { sets, outside, words, names, lastSpeaking, fullNames };
}

/** The name of whom a word of the article means, a name or a pronoun; null where that is not known. */
export function personAt(article: ArticleWords, index: number | null): string | null {
  const word = index === null ? undefined : article.words[index];
  if (!word) return null;
  const { names, fullNames } = article;
  const name = word.kind === "pronoun" ? lastSpeakingBefore(article, word.start) : nameAt(names, word);
  if (!name) return null;
  return name.name.includes(" ") ? name.name : (fullNames.get(lastWordOf(name.name)) ?? name.name);
}

function lastSpeakingBefore({ names, lastSpeaking }: ArticleWords, at: number): Name | null {
  const index = firstWhere(names.length, (name) => (names[name]?.start ?? 0) >= at) - 1;
  return names[lastSpeaking[index] ?? -1] ?? null;
}

/** The name that a word is part of. */
function nameAt(names: readonly Name[], word: Word | undefined): Name | null {
  if (word?.kind !== "name") return null;
  const name = names[firstWhere(names.length, (index) => (names[index]?.end ?? 0) >= word.end)];
  return name && name.start <= word.start ? name : null;
}

const lastWordOf = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();

/** The text with `_` for each character of these passages. */
function withoutPassages(text: string, passages: readonly Passage[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of passages) {
    parts.push(text.slice(from, start), "_".repeat(end - start));
    from = end;
  }
  return parts.join("") + text.slice(from);
}
