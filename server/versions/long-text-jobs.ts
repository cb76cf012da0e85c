import { type ClaimToCarry, carryClaims } from "#domain/anchoring/carry.ts";
import type { Anchor } from "#domain/anchoring/reanchor.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import { type WordChange, wordDiff } from "#domain/anchoring/word-diff.ts";
import { type ComparedPart, comparedPart } from "#domain/comparison/compared-part.ts";
import type { StoredText } from "#server/articles/articles.ts";

/** The arguments of `carryClaims`. */
export type CarryJob = { claims: readonly ClaimToCarry[]; texts: ReadonlyMap<number, string>; newText: string };

/** An anchor on a new text. `isReworded`: its words differ from the last words of the claim, where both have words. */
export type Carried = Anchor & { isReworded: boolean };

export type PartJob = { from: StoredText; to: StoredText; number: number };

/** Pairs of old and new words. */
export type DiffJob = readonly (readonly [string, string])[];

/** The anchors of claims on a new text, by the ids of the claims. */
export function carry({ claims, texts, newText }: CarryJob): Map<string, Carried> {
  const anchors = carryClaims(claims, texts, newText);
  const carried = new Map<string, Carried>();
  for (const { id, last } of claims) {
    const anchor = anchors.get(id);
    if (anchor) carried.set(id, { ...anchor, isReworded: isReworded(last?.exact, anchor) });
  }
  return carried;
}

/** Part of two texts side by side. */
export function part({ from, to, number }: PartJob): ComparedPart {
  return comparedPart(parsed(from), parsed(to), number);
}

/** The difference of each pair; null where both have the same words. */
export function diffs(pairs: DiffJob): (WordChange[] | null)[] {
  return pairs.map(([old, now]) => (haveSameWords(old, now) ? null : wordDiff(old, now)));
}

/** The same in a child process. Lists leave it as the JSON of each item, so that nobody must read them at once. */
export const JOBS = {
  carry: (job: CarryJob): string[] => [...carry(job)].map((entry) => JSON.stringify(entry)),
  part,
  diffs: (pairs: DiffJob): string[] => diffs(pairs).map((diff) => JSON.stringify(diff)),
};

const isReworded = (old: string | undefined, { passage, exact }: Anchor) =>
  old !== undefined && passage !== null && !haveSameWords(old, exact ?? "");

const parsed = ({ text, document }: StoredText) => ({ text, document: JSON.parse(document) });
