import { type Pattern, ratingsIn } from "./pattern.ts";

/**
 * The coincidence matrix of Krippendorff (2011, “Computing Krippendorff’s Alpha-Reliability”), ready to be summed for
 * many weights of the same patterns. The matrix is symmetric, and only its upper half is kept. Each entry adds `share`
 * times the weight of its pattern to one cell.
 */
export type Coincidences = {
  size: number;
  pattern: Uint32Array;
  cell: Uint32Array;
  share: Float64Array;
};

/** Entries of all patterns. Those with fewer than two ratings have none. */
export function coincidencesOf(patterns: readonly Pattern[], size: number): Coincidences {
  const entries = patterns.flatMap(({ counts }, pattern) => {
    const ratings = ratingsIn(counts);
    if (ratings < 2) return [];
    // Of the many ratings of a scale, a claim has a few.
    const given = counts.flatMap((count, rating) => (count > 0 ? [{ rating, count }] : []));
    return given.flatMap(({ rating: row, count }, at) =>
      given.slice(at).flatMap(({ rating: column, count: other }) => {
        const pairs = count * (row === column ? count - 1 : other);
        return pairs > 0 ? [{ pattern, cell: row * size + column, share: pairs / (ratings - 1) }] : [];
      }),
    );
  });
  return {
    size,
    pattern: Uint32Array.from(entries, ({ pattern }) => pattern),
    cell: Uint32Array.from(entries, ({ cell }) => cell),
    share: Float64Array.from(entries, ({ share }) => share),
  };
}

/**
 * The upper half of the matrix, row by row, when pattern `i` occurs `weights[i]` times. It is written into `matrix`.
 */
export function sumCoincidences({ pattern, cell, share }: Coincidences, weights: Float64Array, matrix: Float64Array) {
  matrix.fill(0);
  for (let entry = 0; entry < cell.length; entry++) {
    const at = cell[entry] as number;
    matrix[at] = (matrix[at] as number) + (weights[pattern[entry] as number] as number) * (share[entry] as number);
  }
}
