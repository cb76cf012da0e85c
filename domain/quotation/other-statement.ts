import type { Alignment } from "#domain/anchoring/words/alignment.ts";
import { gapsOf } from "./gaps.ts";
import type { Token } from "./tokens.ts";

/** Shared words that say something, for each phrase that was replaced, with which two quotations are one statement. */
const SHARED_FOR_EACH = 3;

/**
 * Whether two quotations only have the shape of a sentence in common: "four schools in Norwick" and "nine bridges in
 * Westham". A report that is wrong has one other number or name. Here a number or a name and another phrase are
 * replaced, and few words remain. `content`: the shared words that say something.
 */
export function isOtherStatement(
  tokens: readonly Token[],
  others: readonly Token[],
  alignment: Alignment,
  content: number,
): boolean {
  const replaced = new Set<string>();
  let hasFact = false;
  for (const { from, to, otherFrom, otherTo } of gapsOf(alignment, tokens, others)) {
    const [old, now] = [phrasesOf(tokens, from, to), phrasesOf(others, otherFrom, otherTo)];
    for (const [index, phrase] of old.slice(0, now.length).entries()) {
      replaced.add([phrase, now[index] ?? []].map(spellingOf).join(" / "));
      hasFact ||= phrase.some(isFact) && now[index]?.some(isFact) === true;
    }
  }
  return hasFact && replaced.size > 1 && content < SHARED_FOR_EACH * replaced.size;
}

/** The words of a range that say something, those that follow each other together, such as "New York". */
function phrasesOf(tokens: readonly Token[], from: number, to: number): Token[][] {
  const phrases: Token[][] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token?.isContent || token.isBracketed) continue;
    const last = phrases.at(-1);
    if (last && last.at(-1) === tokens[at - 1]) last.push(token);
    else phrases.push([token]);
  }
  return phrases;
}

const isFact = ({ isName, isNumber }: Token): boolean => isName || isNumber;
const spellingOf = (tokens: Token[]): string => tokens.map(({ word }) => word).join(" ");
