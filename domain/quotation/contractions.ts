/** English words that end in "'s" for "is". Of other words it is a genitive more often. */
const WITH_IS = new Set("it he she that there here what who where how this everything something nothing".split(" "));

const ENDINGS: Record<string, string> = { "'ll": "will", "'ve": "have", "'re": "are", "'m": "am", "'d": "would" };

const IRREGULAR: Record<string, { length: number; words: [string, string] }> = {
  "won't": { length: 2, words: ["will", "not"] },
  "can't": { length: 2, words: ["can", "not"] },
  "shan't": { length: 3, words: ["shall", "not"] },
  cannot: { length: 3, words: ["can", "not"] },
  "let's": { length: 3, words: ["let", "us"] },
};

/** The two words of an English contraction, and the length of the first in its letters; null of any other word. */
export function contractionOf(word: string): { length: number; words: [string, string] } | null {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined && Object.hasOwn(IRREGULAR, word)) return irregular;
  if (word.endsWith("n't") && word.length > 4) return { length: word.length - 3, words: [word.slice(0, -3), "not"] };
  const at = word.lastIndexOf("'");
  if (at <= 0) return null;
  const [first, ending] = [word.slice(0, at), word.slice(at)];
  if (ending === "'s" && WITH_IS.has(first)) return { length: at, words: [first, "is"] };
  const second = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  return second === undefined ? null : { length: at, words: [first, second] };
}
