/** A word of a statement, and in how many claims it occurs. */
export type CountedWord = { word: string; claims: number };

/** Words by which candidates are looked for. */
const MAX_WORDS = 6;

/** Candidates that are looked at: claims that have one of the words, counted once for each word. */
const MAX_CANDIDATES = 3_000;

/**
 * The rarest words, by which claims about the same thing are found in a bounded time. A single word that is too frequent
 * is left out too: it says little.
 */
export function rarestWords(words: CountedWord[]): CountedWord[] {
  const byCount = [...words].sort((a, b) => a.claims - b.claims || (a.word < b.word ? -1 : 1)).slice(0, MAX_WORDS);
  let candidates = 0;
  return byCount.filter(({ claims }) => {
    candidates += claims;
    return candidates <= MAX_CANDIDATES;
  });
}
