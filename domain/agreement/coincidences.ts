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
  const entries: Record<"pattern" | "cell" | "share", number[]> = { pattern: [], cell: [], share: [] };
  for (const [pattern, { counts }] of patterns.entries()) {
    const ratings = ratingsIn(counts);
    // Of the many ratings of a scale, a claim has a few.
    const given = counts.flatMap((count, rating) => (count > 0 ? rating : []));
    for (const [at, row] of given.entries())
      for (const column of given.slice(at)) {
        const count = counts[row] ?? 0;
        const pairs = count * (row === column ? count - 1 : (counts[column] ?? 0));
        if (pairs === 0) continue;
        entries.pattern.push(pattern);
        entries.cell.push(row * size + column);
        entries.share.push(pairs / (ratings - 1));
      }
  }
  const { pattern, cell, share } = entries;
  return { size, pattern: Uint32Array.from(pattern), cell: Uint32Array.from(cell), share: Float64Array.from(share) };
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
