import type { Bounds } from "./bootstrap.ts";

/** The 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * The 95% score interval of a share (Wilson 1927, “Probable Inference, the Law of Succession, and Statistical
 * Inference”). Null of nothing.
 */
export function wilsonInterval(count: number, total: number): Bounds | null {
  if (total === 0) return null;
  const share = count / total;
  const middle = share + Z ** 2 / (2 * total);
  const half = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const scale = 1 + Z ** 2 / total;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}
