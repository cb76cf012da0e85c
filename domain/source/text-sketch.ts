import { sourceWords, wordsOf } from "#domain/quote/source-words.ts";

/** Words of a shingle. */
const SHINGLE_WORDS = 5;
/** Hashes of a sketch. The estimate of the similarity is then within 0.09 of it, two times out of three. */
const SKETCH_SIZE = 128;
/** Shorter texts are too easily the same by chance. */
const MIN_WORDS = 40;
/** From this similarity on two texts have one origin. An article with a changed paragraph in six is at about 0.7. */
const MIN_SIMILARITY = 0.7;

/**
 * The smallest hashes of the five-word sequences of a text, ascending, by which copies of it are recognised (bottom-k
 * sketch: Cohen and Kaplan 2007). Empty for a short text, which is no copy of any.
 */
export function textSketch(text: string): number[] {
  const words = wordsOf(sourceWords(text).spelling);
  if (words.length < MIN_WORDS) return [];
  const hashes = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1)
    hashes.add(hashOf(words.slice(at, at + SHINGLE_WORDS).join(" ")));
  return [...Uint32Array.from(hashes).sort().subarray(0, SKETCH_SIZE)];
}

/** FNV-1a over UTF-16 units, mixed so that similar texts are spread evenly, from 0 to 2^31 - 1: an INTEGER of a database. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 1;
}

/** Whether two texts are nearly the same, by their sketches: an estimate of the share of sequences that both have. */
export function areNearlyIdentical(one: number[], other: number[]): boolean {
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
  if (one.length === 0 || other.length === 0) return false;
  const [first, second] = [new Set(one), new Set(other)];
  const shared = smallest.filter((hash) => first.has(hash) && second.has(hash)).length;
  return shared / smallest.length >= MIN_SIMILARITY;
}
