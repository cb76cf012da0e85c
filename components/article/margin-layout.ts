/** A card in the margin: where it would like to be and how tall it is, in pixels. */
export type MarginCard = { id: string; wanted: number; height: number };

/** Pixels between two cards. */
const GAP = 12;

/**
 * Places for cards, in the order of the text, none over another: each at its wish or pushed down by the one above. The
 * card that is kept stands exactly at its wish, and those above it are pushed up, as long as there is room.
 */
export function layOut(cards: MarginCard[], keptId: string | null): Map<string, number> {
  const kept = cards.findIndex(({ id }) => id === keptId);
  const tops = new Map<string, number>();
  let free = 0;
  for (const { id, wanted, height } of kept < 0 ? cards : cards.slice(kept)) {
    const top = id === keptId ? wanted : Math.max(wanted, free);
    tops.set(id, top);
    free = top + height + GAP;
  }
  if (kept <= 0) return tops;
  const above = cards.slice(0, kept);
  let next = 0;
  const flowed = above.map(({ wanted, height }) => {
    const top = Math.max(wanted, next);
    next = top + height + GAP;
    return top;
  });
  let ceiling = cards[kept]?.wanted ?? 0;
  for (let index = above.length - 1; index >= 0; index -= 1) {
    const card = above[index];
    if (!card) continue;
    const top = Math.min(flowed[index] ?? 0, ceiling - GAP - card.height);
    tops.set(card.id, top);
    ceiling = top;
  }
  // No room above: the kept card gives way.
  return ceiling < 0 ? layOut(cards, null) : tops;
}
