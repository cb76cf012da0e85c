const OPPOSITE = /^(?:un|in|im|il|ir|non-?|dis)(\p{L}{4,})$/u;

/** How many words of the second list are the opposite of one of the first: "likely" and "unlikely". */
export function opposites(words: string[], others: string[]): number {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return others.filter((word) => known.has(OPPOSITE.exec(word.toLowerCase())?.[1] ?? "")).length;
}
