import { discShare } from "#domain/rating/look.ts";
import type { RatingSymbol } from "#domain/rating/symbols.ts";
import { element } from "./plot.ts";

type Look = { color: string; x: number; y: number };

const RADIUS = 4.8;

/** The symbol of a rating around a point, as pages show it beside its name (`discStyle`). */
export function ratingSymbol(document: Document, symbol: RatingSymbol, { color, x, y }: Look): Element {
  const group = element(document, "g", { transform: `translate(${x} ${y})`, fill: "none", stroke: color });
  group.append(
    element(document, "circle", {
      ...{ r: RADIUS, "stroke-width": 1.5 },
      ...(symbol === "dots" && { "stroke-dasharray": "1.5 1.5" }),
    }),
  );
  const share = discShare(symbol);
  if (share !== null) group.append(...pie(document, share, color));
  else group.append(element(document, "path", { d: MARKS[symbol] ?? "", "stroke-width": 1.8 }));
  return group;
}

/** Marks in the ring. */
const MARKS: Partial<Record<RatingSymbol, string>> = {
  slash: "M-3.4 3.4 3.4 -3.4",
  point: "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0",
  bar: "M-4.8 0H4.8",
  cross: "M-3.4 3.4 3.4 -3.4M-3.4 -3.4 3.4 3.4",
  post: "M0 -4.8V4.8",
  core: "M-1.8 0a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0",
  plus: "M-4.8 0H4.8M0 -4.8V4.8",
  stripes: "M-4 -2.4H4M-4.8 0.8H4.8M-3 3.8H3",
};

function pie(document: Document, share: number, color: string): Element[] {
  if (share === 0) return [];
  if (share === 1) return [element(document, "circle", { r: RADIUS, fill: color })];
  const angle = share * 2 * Math.PI;
  const end = `${(RADIUS * Math.sin(angle)).toFixed(2)} ${(-RADIUS * Math.cos(angle)).toFixed(2)}`;
  const d = `M0 0V${-RADIUS}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z`;
  return [element(document, "path", { d, fill: color, stroke: "none" })];
}
