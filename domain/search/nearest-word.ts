/** A word of the newsroom’s texts, and how many texts have it. */
export type KnownWord = { word: string; texts: number };

/** Shorter words are not corrected: nearly every one of them is a mistyped other one. */
export const MIN_CORRECTED_LENGTH = 4;

/** Up to this length, one mistake makes another word often enough; two are too many. */
const ONE_MISTAKE_LENGTH = 5;

/**
 * The word that somebody meant who typed `typed`: the one with the fewest mistakes, at most two, and of these the one in
 * most texts. Null where none is near.
 */
export function nearestWord(typed: string, known: KnownWord[]): string | null {
  const limit = typed.length <= ONE_MISTAKE_LENGTH ? 1 : 2;
  const near = known
    .map(({ word, texts }) => ({ word, texts, mistakes: mistakesIn(typed, word) }))
    .filter(({ mistakes }) => mistakes <= limit)
    .sort((a, b) => a.mistakes - b.mistakes || b.texts - a.texts || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}

/**
 * The fewest letters to insert, leave out, replace or swap with their neighbour (optimal string alignment). Words that
 * differ in length by more than two have more than two.
 */
export function mistakesIn(typed: string, meant: string): number {
  if (Math.abs(typed.length - meant.length) > 2) return 3;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: meant.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= typed.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= meant.length; j += 1) {
      const isSame = typed[i - 1] === meant[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && typed[i - 1] === meant[j - 2] && typed[i - 2] === meant[j - 1];
      if (isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[meant.length] ?? 0;
}
