/** A stored quotation of an article, or one that was found in a new text of it. In order of the text. */
type Carriable = { wordsKey: string; grams: readonly number[] };

/** Share of the grams of the shorter one that a changed quotation keeps. */
const MIN_KEPT = 0.5;

/**
 * For each quotation of a new text the stored one that it is, or null where it is a new one: the same words first, in the
 * order of the text, then words that were changed a little. `stored` has those of the last text before older ones.
 */
export function carryQuotations<Stored extends Carriable>(
  stored: readonly Stored[],
  found: readonly Carriable[],
): (Stored | null)[] {
  const byWords = new Map<string, Stored[]>();
  for (const quotation of stored) addTo(byWords, quotation.wordsKey, quotation);
  const carried = found.map(({ wordsKey }) => byWords.get(wordsKey)?.shift() ?? null);
  const rest = new Set([...byWords.values()].flat());
  const byGram = new Map<number, Stored[]>();
  for (const quotation of rest) for (const gram of quotation.grams) addTo(byGram, gram, quotation);
  return found.map(({ grams }, index) => {
    const same = carried[index] ?? null;
    if (same) return same;
    const similar = mostSimilar(grams, byGram, rest);
    if (similar) rest.delete(similar);
    return similar;
  });
}

function mostSimilar<Stored extends Carriable>(
  grams: readonly number[],
  byGram: Map<number, Stored[]>,
  rest: Set<Stored>,
): Stored | null {
  const shared = new Map<Stored, number>();
  for (const gram of grams)
    for (const quotation of (byGram.get(gram) ?? []).slice(0, MAX_SIMILAR))
      if (rest.has(quotation)) shared.set(quotation, (shared.get(quotation) ?? 0) + 1);
  let best: { quotation: Stored; share: number } | null = null;
  for (const [quotation, count] of shared) {
    const share = count / Math.min(grams.length, quotation.grams.length);
    if (share >= MIN_KEPT && share > (best?.share ?? 0)) best = { quotation, share };
  }
  return best?.quotation ?? null;
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

/** Stored quotations with one gram that are looked at. */
const MAX_SIMILAR = 50;
