/**
 * One line for a figure, for people or as JSON.
 * @param {import("#bench/bench.ts").Result} result @param {{ asJson: boolean }} options
 */
export function formatResult(result, { asJson }) {
  const { name, figure, unit, bar, peer = null, peerFigure = null, ratio = null, reached } = result;
  if (asJson) return JSON.stringify({ name, figure, unit, bar, peer, peerFigure, ratio, reached });
  const parts = [`${figure} ${unit}`.trim(), `bar ${bar}`];
  if (peer !== null) parts.push(`${peer} ${peerFigure ?? ""} ${unit}`.trim());
  if (ratio !== null) parts.push(`ratio ${ratio}`);
  return [name.padEnd(52), ...parts, reached ? "reached" : "short"].join("  ·  ");
}
