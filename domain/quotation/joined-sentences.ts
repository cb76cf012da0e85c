import { type Alignment, GONE } from "#domain/anchoring/words/alignment.ts";
import type { Token } from "./tokens.ts";

/** Words that each of two sentences gives to one that they were joined to. */
const MIN_WORDS = 2;

/**
 * Whether a report makes one sentence of words from two sentences of the reference, without an ellipsis where it joins
 * them.
 */
export function isJoined(tokens: readonly Token[], others: readonly Token[], alignment: Alignment): boolean {
  const sentences = numberSentences(tokens);
  const origins = new Int32Array(others.length).fill(GONE);
  for (const [at, there] of alignment.entries()) if (there !== GONE) origins[there] = sentences[at] ?? GONE;
  let [current, count] = [GONE, 0];
  let hasBefore = false;
  for (const [there, token] of others.entries()) {
    if (token.startsSentence || token.followsEllipsis) [current, count, hasBefore] = [GONE, 0, false];
    const origin = origins[there] ?? GONE;
    if (origin === GONE) continue;
    if (origin !== current) [hasBefore, current, count] = [count >= MIN_WORDS, origin, 0];
    count += 1;
    if (hasBefore && count >= MIN_WORDS) return true;
  }
  return false;
}

/** For each token the number of its sentence. */
function numberSentences(tokens: readonly Token[]): number[] {
  let sentence = 0;
  return tokens.map(({ startsSentence }) => {
    if (startsSentence) sentence += 1;
    return sentence;
  });
}
