import type { Passage } from "#domain/anchoring/selectors.ts";
import { sentencesOfText } from "#domain/anchoring/sentences-of-text.ts";
import { contentWords } from "./content-words.ts";
import type { Fact } from "./fact.ts";
import { readFacts } from "./read-facts.ts";

/** A sentence that states facts. The passages of the facts are within it. */
export type StatedSentence = {
  passage: Passage;
  exact: string;
  stems: string[];
  names: string[];
  facts: Fact[];
};

/** What must be known of an article to read its sentences. */
export type ReadingOf = { text: string; language: string; publishedAt: string | null };

/** A sentence with fewer content words says too little to be compared. */
const MIN_STEMS = 3;

/** The sentence at a passage as it is compared; null when it states no facts. */
export function readSentence({ text, language, publishedAt }: ReadingOf, passage: Passage): StatedSentence | null {
  const exact = text.slice(passage.start, passage.end);
  const facts = readFacts(exact, language, publishedAt);
  if (facts.length === 0) return null;
  const { stems, names } = contentWords(exact);
  return stems.length < MIN_STEMS ? null : { passage, exact, stems, names, facts };
}

/** All sentences of an article that state facts, in their order. */
export const readSentences = (article: ReadingOf): StatedSentence[] =>
  [...sentencesOfText(article.text)].flatMap((passage) => readSentence(article, passage) ?? []);
