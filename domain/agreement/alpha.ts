import { type Coincidences, coincidencesOf, sumCoincidences } from "./coincidences.ts";
import { byValue, type Pattern, type ScaleValues } from "./pattern.ts";

/** How far two ratings are apart: different or not, by their order, or by their values. */
export const METRICS = ["nominal", "ordinal", "interval"] as const;
export type Metric = (typeof METRICS)[number];

/** One number for each metric; null where it is not defined. */
export type Alphas = Record<Metric, number | null>;

/**
 * Krippendorff's alpha of verdicts. Null where it is not defined: no claim has two verdicts, or all ratings are equal,
 * so that no disagreement could be expected. Ordinal and interval leave ratings without a value out.
 */
export function krippendorffAlpha(patterns: readonly Pattern[], scale: ScaleValues): Alphas {
  return alphasOf(patterns, scale)(Float64Array.from(patterns, ({ units }) => units));
}

/**
 * The function that computes alpha for other numbers of claims with the same patterns. A metric that is not among
 * `metrics` is null.
 */
export function alphasOf(
  patterns: readonly Pattern[],
  scale: ScaleValues,
  metrics: readonly Metric[] = METRICS,
): (weights: Float64Array) => Alphas {
  const isWanted = (metric: Metric) => metrics.includes(metric);
  const valued = byValue(patterns, scale);
  const nominal = isWanted("nominal") ? matrixOf(coincidencesOf(patterns, scale.length)) : null;
  const ordered = matrixOf(coincidencesOf(valued.patterns, valued.values.length));
  const same = new Array<number>(scale.length).fill(0);
  return (weights) => {
    const matrix = ordered(weights);
    return {
      nominal: nominal && alphaOf(nominal(weights), same, () => 1),
      ordinal: isWanted("ordinal") ? alphaOf(matrix, middleRanks(matrix.margins), squaredDistance) : null,
      interval: isWanted("interval") ? alphaOf(matrix, valued.values, squaredDistance) : null,
    };
  };
}

type Matrix = { cells: Float64Array; margins: Float64Array };

function matrixOf(coincidences: Coincidences): (weights: Float64Array) => Matrix {
  const { size } = coincidences;
  const cells = new Float64Array(size * size);
  const margins = new Float64Array(size);
  return (weights) => {
    sumCoincidences(coincidences, weights, cells);
    margins.fill(0);
    for (let row = 0; row < size; row++)
      for (let column = row; column < size; column++) {
        const cell = cells[row * size + column] as number;
        margins[row] = (margins[row] as number) + cell;
        if (column > row) margins[column] = (margins[column] as number) + cell;
      }
    return { cells, margins };
  };
}

const squaredDistance = (one: number, other: number): number => (one - other) ** 2;

/**
 * The middle rank of each rating. The ordinal difference of Krippendorff (2011), the sum of the counts from one rating
 * to the other less half of both, is the difference of their middle ranks.
 */
function middleRanks(margins: Float64Array): number[] {
  let below = 0;
  return Array.from(margins, (margin) => {
    below += margin;
    return below - margin / 2;
  });
}

type Distance = (one: number, other: number) => number;

/** 1 − observed / expected disagreement. Both are sums over half of the symmetric matrix. */
function alphaOf({ cells, margins }: Matrix, positions: number[], distance: Distance): number | null {
  const size = margins.length;
  let total = 0;
  let observed = 0;
  let expected = 0;
  for (let row = 0; row < size; row++) {
    const margin = margins[row] as number;
    total += margin;
    if (margin === 0) continue;
    for (let column = row + 1; column < size; column++) {
      const other = margins[column] as number;
      if (other === 0) continue;
      const apart = distance(positions[row] as number, positions[column] as number);
      observed += (cells[row * size + column] as number) * apart;
      expected += margin * other * apart;
    }
  }
  return expected > 0 ? 1 - (observed * (total - 1)) / expected : null;
}
