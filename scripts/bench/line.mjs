/** One line for one figure: `{name, figure, unit, bar, peer, peerFigure, ratio, reached}`, for reading or as JSON. */
export function lineFor(result, { asJson }) {
  const { name, figure, unit, bar, peer = null, peerFigure = null, ratio = null, reached } = result;
  if (asJson) return JSON.stringify({ name, figure, unit, bar, peer, peerFigure, ratio, reached });
  const parts = [`${figure} ${unit}`, `bar ${bar}`];
  if (peer) parts.push(peerFigure === null ? peer : `${peer} ${peerFigure} ${unit}`);
  if (ratio !== null) parts.push(`ratio ${ratio}`);
  return `${name.padEnd(44)}  ${parts.join("  ·  ")}  ·  ${reached ? "reached" : "SHORT"}`;
}
