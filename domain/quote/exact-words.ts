import { occurrencesOf } from "#domain/anchoring/occurrences.ts";
import { type SearchableSource, wordAt, wordsOf } from "./source-words.ts";

/** Beyond so many characters to compare, the search in linear time is used. */
const MAX_COMPARED_CHARACTERS = 2_000_000;

/** The numbers of the words at which a spelling begins in the source, ascending. */
export function exactOccurrences(source: SearchableSource, spelling: string): number[] {
  const words = wordsOf(spelling);
  let [rarest, candidates]: [number, number[]] = [0, source.occurrences.get(words[0] ?? "") ?? []];
  for (const [at, word] of words.entries()) {
    const occurrences = source.occurrences.get(word) ?? [];
    if (occurrences.length < candidates.length) [rarest, candidates] = [at, occurrences];
  }
  if (candidates.length * spelling.length > MAX_COMPARED_CHARACTERS)
    return occurrencesOf(source.spelling, spelling).map((position) => wordAt(source, position + 1));
  return candidates
    .map((at) => at - rarest)
    .filter((at) => at >= 0 && source.spelling.startsWith(spelling, (source.positions[at] ?? 0) - 1));
}
