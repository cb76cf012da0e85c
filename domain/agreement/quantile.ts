/**
 * The value below which a share of the values lies, linear between neighbours: definition 7 of Hyndman and Fan (1996),
 * “Sample Quantiles in Statistical Packages”. Null of no values.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = Float64Array.from(values).sort();
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (at - Math.floor(at));
}
