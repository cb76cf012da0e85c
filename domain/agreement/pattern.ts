/**
 * Claims whose verdicts gave each rating equally often. `counts` is in the order of the scale, and `units` says how
 * many claims are alike. Measures of agreement depend on nothing else, so that a million claims are some hundred
 * patterns.
 */
export type Pattern = { counts: readonly number[]; units: number };

/** The `ratingValue` of each rating, in the order of the scale. A rating without a value is null. */
export type ScaleValues = readonly (number | null)[];

export const ratingsIn = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Patterns of claims with at least two verdicts, because one verdict agrees with nothing. */
export const comparable = (patterns: readonly Pattern[]): Pattern[] =>
  patterns.filter(({ counts, units }) => units > 0 && ratingsIn(counts) > 1);

export const unitsIn = (patterns: readonly Pattern[]): number => patterns.reduce((sum, { units }) => sum + units, 0);

/**
 * The patterns of values, each once: claims with the same values are alike where only values count. `scale` has the
 * value of each column.
 */
export function valuePatterns(
  patterns: readonly Pattern[],
  scale: ScaleValues,
): { patterns: Pattern[]; scale: ScaleValues } {
  const { patterns: given, values } = byValue(patterns, scale);
  const alike = new Map<string, Pattern>();
  for (const { counts, units } of given) {
    const key = counts.join();
    alike.set(key, { counts, units: units + (alike.get(key)?.units ?? 0) });
  }
  return { patterns: [...alike.values()], scale: values };
}

/**
 * The same patterns with one column for each value, the lowest first. Ratings without a value have no distance to
 * others, so that they take part in nominal measures only. Ratings with the same value, such as a retired rating and
 * its successor, are one.
 */
export function byValue(patterns: readonly Pattern[], scale: ScaleValues): { patterns: Pattern[]; values: number[] } {
  const values = [...new Set(scale.filter((value) => value !== null))].sort((a, b) => a - b);
  const columns = scale.map((value) => (value === null ? -1 : values.indexOf(value)));
  return {
    values,
    patterns: patterns.map(({ counts, units }) => {
      const summed = new Array<number>(values.length).fill(0);
      for (const [index, count] of counts.entries()) {
        const column = columns[index] ?? -1;
        if (column >= 0) summed[column] = (summed[column] ?? 0) + count;
      }
      return { counts: summed, units };
    }),
  };
}
