/** A card in the margin: its wanted top and its height, in pixels. */
export type MarginCard = { id: string; wanted: number; height: number };

const CARD_GAP_PX = 12;

/** A card may be this far from its passage, in pixels: about eight lines of text. */
const MAX_SHIFT_PX = 240;

/** The least height of a card in pixels: three lines of its small type. */
const MIN_CARD_HEIGHT_PX = 52;

/** The claims, in the order of the text, whose cards would fit if every card had the least height. */
export function withRoom<T extends Pick<MarginCard, "id" | "wanted">>(claims: T[], currentId: string | null): T[] {
  const tops = layOut(
    claims.map(({ id, wanted }) => ({ id, wanted, height: MIN_CARD_HEIGHT_PX })),
    currentId,
  );
  return claims.filter(({ id }) => tops.has(id));
}

/**
 * The tops of cards, in the order of the text, without overlaps: each at its wanted top or pushed down by the one
 * above. The current card is exactly at its wanted top, and those above it are pushed up. A card without room near its
 * passage is left out.
 */
export function layOut(cards: MarginCard[], currentId: string | null): Map<string, number> {
  const current = cards.findIndex(({ id }) => id === currentId);
  const tops = flowDown(cards.slice(Math.max(current, 0)));
  const above = cards.slice(0, Math.max(current, 0));
  const flowed = flowDown(above);
  let ceiling = cards[current]?.wanted ?? 0;
  for (const { id, wanted, height } of above.reverse()) {
    const top = Math.min(flowed.get(id) ?? Number.NEGATIVE_INFINITY, ceiling - CARD_GAP_PX - height);
    if (top < 0 || wanted - top > MAX_SHIFT_PX) continue;
    tops.set(id, top);
    ceiling = top;
  }
  return tops;
}

function flowDown(cards: MarginCard[]): Map<string, number> {
  const tops = new Map<string, number>();
  let free = 0;
  for (const { id, wanted, height } of cards) {
    const top = Math.max(wanted, free);
    if (top - wanted > MAX_SHIFT_PX) continue;
    tops.set(id, top);
    free = top + height + CARD_GAP_PX;
  }
  return tops;
}
