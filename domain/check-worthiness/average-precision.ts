/**
 * Average precision of a ranking (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 8.4): the mean of the
 * precision at the rank of each relevant item. Null where nothing is relevant.
 */
export function averagePrecision(isRelevant: readonly boolean[]): number | null {
  let [found, sum] = [0, 0];
  for (const [rank, relevant] of isRelevant.entries()) {
    if (!relevant) continue;
    found += 1;
    sum += found / (rank + 1);
  }
  return found === 0 ? null : sum / found;
}

/** The items by their score, the highest first; equal ones stay in their order. */
export const ranked = <T>(items: readonly T[], scoreOf: (item: T) => number): T[] =>
  items
    .map((item) => ({ item, score: scoreOf(item) }))
    .sort((one, other) => other.score - one.score)
    .map(({ item }) => item);

/** Mean average precision of several rankings; null where none has anything relevant. */
export function meanAveragePrecision(rankings: readonly (readonly boolean[])[]): number | null {
  const all = rankings.map(averagePrecision).filter((value) => value !== null);
  return all.length === 0 ? null : all.reduce((sum, value) => sum + value, 0) / all.length;
}
