import type { Passage } from "#domain/anchoring/selectors.ts";
import { firstWhere } from "#domain/binary-search.ts";
import { type ArticleWords, personAt } from "./article-words.ts";
import { subjectAfter, subjectInSentenceBefore } from "./attribution.ts";

/** The last quotation with a known speaker. `isClear`: nobody else is named between it and the end of its paragraph. */
type Last = { speaker: string; paragraph: number; isClear: boolean };

/**
 * Who said each of these quotations, null where that is not known. `quoted` are their passages with the marks, in order.
 * A quotation without an attribution has the speaker of the one before it in the same paragraph, or in the paragraph
 * before if both paragraphs end with a quotation.
 */
export function speakersOf(
  text: string,
  quoted: readonly Passage[],
  paragraphs: readonly Passage[],
  article: ArticleWords,
): (string | null)[] {
  const speakers: (string | null)[] = [];
  let last: Last | null = null;
  for (const passage of quoted) {
    const paragraph = firstWhere(paragraphs.length, (index) => (paragraphs[index]?.end ?? 0) > passage.start);
    const own = attributed(text, passage, article);
    const goesOn: boolean = last !== null && continues(text, passage, last, paragraphs);
    const speaker: string | null = own.isAttributed ? own.speaker : goesOn && last ? last.speaker : null;
    speakers.push(speaker);
    const end = firstWhere(paragraphs.length, (index) => (paragraphs[index]?.end ?? 0) >= passage.end);
    if (speaker !== null)
      last = { speaker, paragraph: end, isClear: !namesAnotherAfter(passage, paragraphs[end], article) };
    else if (own.isAttributed || paragraph !== last?.paragraph) last = null;
  }
  return speakers;
}

function attributed(text: string, { start, end }: Passage, article: ArticleWords) {
  const { words, sets } = article;
  const [before, after] = [wordAt(article, start), wordAt(article, end)];
  const isEnded =
    /\.["'”’»“]?$/.test(text.slice(Math.max(start, end - 3), end)) && /^\s*\p{Lu}/u.test(text.slice(end, end + 20));
  const isNext = isEnded ? null : subjectAfter(words, after, sets);
  const subject = isNext ?? subjectInSentenceBefore(words, before, sets);
  return { isAttributed: subject !== null, speaker: personAt(article, subject) };
}

const wordAt = ({ words }: ArticleWords, offset: number): number =>
  firstWhere(words.length, (index) => (words[index]?.start ?? 0) >= offset);

function continues(text: string, { start, end }: Passage, last: Last, paragraphs: readonly Passage[]): boolean {
  const own = paragraphs[last.paragraph];
  if (own && start < own.end) return true;
  const next = paragraphs[last.paragraph + 1];
  if (!next || !last.isClear || start >= next.end) return false;
  // The whole paragraph is a quotation.
  return text.slice(next.start, start).trim() === "" && text.slice(end, next.end).trim() === "";
}

/** Whether somebody else is named between a quotation and the end of its paragraph: the next one can be theirs. */
function namesAnotherAfter({ end }: Passage, paragraph: Passage | undefined, { names }: ArticleWords): boolean {
  const first = firstWhere(names.length, (index) => (names[index]?.start ?? 0) >= end);
  const last = firstWhere(names.length, (index) => (names[index]?.start ?? 0) >= (paragraph?.end ?? end));
  return last - first > 1;
}
