import type { StatedSentence } from "./stated-sentence.ts";

/** How much each word says, by its stem: a word in every sentence says nothing. */
export type Weights = ReadonlyMap<string, number>;

/** The weights of the words of two articles (inverse sentence frequency). The order of the articles does not matter. */
export function weightsOf(one: readonly StatedSentence[], other: readonly StatedSentence[]): Weights {
  const counts = new Map<string, number>();
  for (const { stems } of [...one, ...other]) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const total = one.length + other.length;
  return new Map([...counts].map(([stem, count]) => [stem, Math.log(1 + total / count)]));
}

/** Words that two sentences share at least. */
export const MIN_SHARED = 3;

/** How similar two sentences are, and the words by which; null where they share too little. */
export function similarityOf(
  a: StatedSentence,
  b: StatedSentence,
  weights: Weights,
): { similarity: number; shared: string[] } | null {
  const others = new Set(b.stems);
  const shared = a.stems.filter((stem) => others.has(stem));
  if (shared.length < MIN_SHARED || !shareNames(a, b)) return null;
  const weightOf = (stems: readonly string[]) => stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const [common, one, other] = [weightOf(shared), weightOf(a.stems), weightOf(b.stems)];
  // Half by the shorter sentence, half by both: a long sentence says much else.
  return { similarity: common / Math.min(one, other) / 2 + common / (one + other - common) / 2, shared };
}

/** Sentences that name different people or places speak of different things. */
function shareNames(a: StatedSentence, b: StatedSentence): boolean {
  if (a.names.length === 0 || b.names.length === 0) return true;
  return a.names.some((name) => b.stems.includes(name)) || b.names.some((name) => a.stems.includes(name));
}
