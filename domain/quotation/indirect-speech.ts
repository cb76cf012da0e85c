import type { Passage } from "#domain/anchoring/selectors.ts";
import { type ArticleWords, personAt } from "./article-words.ts";
import { subjectBefore, type Word } from "./attribution.ts";
import type { WordSets } from "./languages/words-of.ts";

/** Indirect speech with fewer words says too little to be compared. */
const MIN_WORDS = 6;
const MAX_WORDS = 200;

/**
 * What an article reports in its own words: "Hale said that …", to the end of the sentence. Sentences with a quotation
 * are left out, because what is quoted counts there.
 */
export function indirectSpeech(article: ArticleWords): (Passage & { speaker: string })[] {
  const { words, sets, outside } = article;
  const found: (Passage & { speaker: string })[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const speaker = words[index]?.kind === "verb" ? personAt(article, subjectBefore(words, index, sets)) : null;
    const first = speaker === null ? null : firstWordAfter(words, index, sets);
    if (speaker === null || first === null) continue;
    let end = first;
    while (end < words.length && end - first < MAX_WORDS && words[end]?.kind !== "end") end += 1;
    const [start, last] = [words[first]?.start ?? 0, words[end - 1]?.end ?? 0];
    if (end - first < MIN_WORDS || outside.slice(start, words[end]?.start).includes("_")) continue;
    found.push({ start, end: last, speaker });
    index = end;
  }
  return found;
}

/** The index of the first word of what was said, after the verb at this index; null where no indirect speech follows. */
function firstWordAfter(words: readonly Word[], verb: number, { that, withoutThat }: WordSets): number | null {
  const next = words[verb + 1]?.kind === "comma" ? verb + 2 : verb + 1;
  if (that.has(words[next]?.lower ?? "")) return next + 1;
  return next === verb + 1 && withoutThat.has(words[verb]?.lower ?? "") ? next : null;
}
