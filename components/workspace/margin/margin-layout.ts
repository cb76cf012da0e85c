/** A card in the margin: where it would like to be and how tall it is, in pixels. */
export type MarginCard = { id: string; wanted: number; height: number };

/** Pixels between two cards. */
const GAP = 12;

/** Pixels from its passage beyond which a card says less than it confuses: about eight lines of text. */
const FAR = 240;

/** Pixels a card needs at least: three lines of its small type. */
const LOWEST = 52;

/** Those of the claims, in the order of the text, whose cards could find room if each card were as low as a card can be. */
export function withRoom<T extends Pick<MarginCard, "id" | "wanted">>(claims: T[], keptId: string | null): T[] {
  const places = layOut(
    claims.map(({ id, wanted }) => ({ id, wanted, height: LOWEST })),
    keptId,
  );
  return claims.filter(({ id }) => places.has(id));
}

/**
 * Places for cards, in the order of the text, none over another: each at its wish or pushed down by the one above. The
 * card that is kept stands exactly at its wish, and those above it are pushed up. A card for which there is no room near
 * its passage gets no place.
 */
export function layOut(cards: MarginCard[], keptId: string | null): Map<string, number> {
  const kept = cards.findIndex(({ id }) => id === keptId);
  const tops = flowDown(cards.slice(Math.max(kept, 0)));
  const above = cards.slice(0, Math.max(kept, 0));
  const flowed = flowDown(above);
  let ceiling = cards[kept]?.wanted ?? 0;
  for (const { id, wanted, height } of above.reverse()) {
    const top = Math.min(flowed.get(id) ?? Number.NEGATIVE_INFINITY, ceiling - GAP - height);
    if (top < 0 || wanted - top > FAR) continue;
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
    if (top - wanted > FAR) continue;
    tops.set(id, top);
    free = top + height + GAP;
  }
  return tops;
}
