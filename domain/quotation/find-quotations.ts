import type { Passage } from "#domain/anchoring/selectors.ts";
import type { DocumentNode } from "#domain/document.ts";
import { articleWords } from "./article-words.ts";
import { indirectSpeech } from "./indirect-speech.ts";
import type { Quotation } from "./quotation.ts";
import { quotedPassages } from "./quoted-passages.ts";
import { readBlocks } from "./read-blocks.ts";
import { speakersOf } from "./speakers.ts";

/** A quotation as it stands in a text. */
export type FoundQuotation = Pick<Quotation, "passage" | "exact" | "form" | "speaker">;

/**
 * The quotations in a version of an article, in order, never overlapping: what stands between quotation marks, block
 * quotations, and in the languages of `languages/` indirect speech. A quotation inside another one is a part of it. The
 * time is linear.
 */
export function findQuotations(text: string, document: DocumentNode, language: string): FoundQuotation[] {
  const { paragraphs, quotedBlocks } = readBlocks(document);
  const outer = [
    ...quotedPassages(text, paragraphs).map((passage) => ({ passage, form: "quoted" as const })),
    ...quotedBlocks.map((passage) => ({ passage, form: "block" as const })),
  ].sort((one, other) => one.passage.start - other.passage.start);
  const passages = outer.map(({ passage }) => passage);
  const article = articleWords(text, passages, language);
  const speakers = article ? speakersOf(text, passages, paragraphs, article) : [];
  const direct = outer.map(({ passage, form }, index) => ({ passage, form, speaker: speakers[index] ?? null }));
  const indirect = (article ? indirectSpeech(article) : []).map(({ speaker, ...passage }) => ({
    ...{ passage, speaker },
    form: "indirect" as const,
  }));
  return [...direct, ...indirect]
    .map(({ passage, ...quotation }) => ({ ...quotation, passage: wordsOnly(text, passage) }))
    .filter(({ passage }) => HAS_WORD.test(text.slice(passage.start, passage.end)))
    .sort((one, other) => one.passage.start - other.passage.start)
    .map((quotation) => ({ ...quotation, exact: text.slice(quotation.passage.start, quotation.passage.end) }));
}

/** At least two letters, or one that is a word by itself: not "rock 'n' roll". */
const HAS_WORD = /\p{L}[\s\S]*\p{L}|\p{sc=Han}/u;

/** A passage without the marks and the white space around it. */
function wordsOnly(text: string, { start, end }: Passage): Passage {
  const words = text.slice(start, end);
  const first = /^[\s“”„‟«»‹›‘’‚‛「『｢〝﹁﹃"＂']*/u.exec(words)?.[0].length ?? 0;
  let last = words.length;
  while (last > first && /[\s“”„‟«»‹›‘’‚‛」』｣〞〟﹂﹄"＂']/u.test(words.charAt(last - 1))) last -= 1;
  return { start: start + first, end: Math.max(start + first, start + last) };
}
