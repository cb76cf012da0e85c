import type { Passage } from "#domain/anchoring/selectors.ts";
import type { ClashKind } from "./clash.ts";
import { contentWords } from "./content-words.ts";

/** What is kept of a clash, by which it is recognised in later versions of its articles. */
export type KeptClash = { kind: ClashKind; sides: [KeptSide, KeptSide] };
type KeptSide = { exact: string; differing: Passage };

/** A sentence that was edited is the same while it shares this part of its content words with its earlier form. */
const MIN_SHARED_PART = 0.5;

/** Whether two clashes of the same two articles are one: the same words differ, in sentences that are nearly the same. */
export const isSameClash = (earlier: KeptClash, later: KeptClash): boolean =>
  earlier.kind === later.kind && earlier.sides.every((side, nth) => isSameSide(side, later.sides[nth] as KeptSide));

function isSameSide(earlier: KeptSide, later: KeptSide): boolean {
  if (differingWords(earlier) !== differingWords(later)) return false;
  if (earlier.exact === later.exact) return true;
  const [before, after] = [contentWords(earlier.exact).stems, contentWords(later.exact).stems];
  const shared = before.filter((stem) => after.includes(stem)).length;
  return shared >= MIN_SHARED_PART * (before.length + after.length - shared);
}

const differingWords = ({ exact, differing: { start, end } }: KeptSide): string =>
  exact.slice(start, end).toLowerCase();
