import { type Alignment, GONE } from "#domain/anchoring/words/alignment.ts";
import type { Token } from "./tokens.ts";

/** A place at which a report differs from the reference: ranges of the tokens of both, one of which can be empty. */
export type Gap = {
  tokens: readonly Token[];
  others: readonly Token[];
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
};

/** The places at which the two sides differ, and an empty one at the end. */
export function* gapsOf(alignment: Alignment, tokens: readonly Token[], others: readonly Token[]): Generator<Gap> {
  let [from, otherFrom] = [0, 0];
  for (let at = 0; at <= alignment.length; at += 1) {
    const there = at === alignment.length ? others.length : (alignment[at] ?? GONE);
    if (there === GONE) continue;
    if (at > from || there > otherFrom || at === alignment.length)
      yield { tokens, others, from, to: at, otherFrom, otherTo: there };
    [from, otherFrom] = [at + 1, there + 1];
  }
}
