import type { Passage } from "#domain/anchoring/selectors.ts";
import { contentWords } from "./content-words.ts";
import type { Fact } from "./fact.ts";
import { readDays, readYears } from "./read-days.ts";
import { readNumbers } from "./read-numbers.ts";
import { readTimes } from "./read-times.ts";
import { withLatinNumbers } from "./written-numbers.ts";

/** Longer sentences, which are lists or text without full stops, are not read. */
export const MAX_SENTENCE_LENGTH = 2_000;

/** The facts of a sentence in its order. `published` is the day of the article. The time is linear. */
export function readFacts(sentence: string, language: string, published: string | null): Fact[] {
  if (sentence.length > MAX_SENTENCE_LENGTH) return [];
  const text = withLatinNumbers(sentence);
  const times = readTimes(text);
  const days = readDays(text, published);
  const years = readYears(text, days);
  const taken = [...times, ...days, ...years].map(({ passage }) => passage);
  return [...times, ...days, ...years, ...readNumbers(text, language, taken)]
    .map((fact) => ({ ...fact, ...wordsAt(sentence, fact.passage) }))
    .sort((a, b) => a.passage.start - b.passage.start);
}

/** Characters beside a fact, within its clause, whose words tell what it is about. */
const NEAR = 40;

function wordsAt(sentence: string, { start, end }: Passage): { words: string; near: string[] } {
  const [before, after] = [sentence.slice(Math.max(0, start - NEAR), start), sentence.slice(end, end + NEAR)];
  const clause = `${before.replace(/^.*[,;:—]/s, "")} ${after.replace(/[,;:—].*$/s, "")}`;
  const { stems } = contentWords(clause);
  // "On Thursday, the mayor ..."
  return {
    words: sentence.slice(start, end),
    near: stems.length > 0 ? stems : contentWords(`${before} ${after}`).stems,
  };
}
