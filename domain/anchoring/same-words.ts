import { spellingsIn } from "#domain/anchoring/words/words.ts";

/** Whether two texts have the same words and punctuation. White space and typographic variants do not count. */
export function haveSameWords(one: string, other: string): boolean {
  if (one === other) return true;
  // Most texts differ in one of their first words; reading all words of a long text takes half a second.
  const others = spellingsIn(other);
  for (const spelling of spellingsIn(one)) if (others.next().value !== spelling) return false;
  return others.next().done === true;
}
