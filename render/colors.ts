import type { Rating } from "#domain/rating/rating.ts";

const HEX = /^#[0-9a-f]{6}$/i;

/** The colour of a claim without a rating, or of a stale one. */
const NEUTRAL = "#676259";

/** The colour in which a claim with this drawing is marked on paper, as `#rrggbb`. */
export function colorOf(scale: Rating[], drawing: string | null): string {
  const color = scale.find(({ key }) => key === drawing)?.color ?? NEUTRAL;
  return HEX.test(color) ? color : NEUTRAL;
}

/** The colour mixed with so much white that text on it stays black on light. */
export function tintOf(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round(value + (255 - value) * 0.86)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
