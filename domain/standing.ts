/**
 * Where a claim stands, computed from the facts and never set by hand. A verdict or ruling is stale while its claim is
 * lost, or has other words, another statement or another claimant than it rests on (rests-on.ts). It holds again when
 * these are back, or when it is given again. A claim without verdicts and ruling is open, even if its words changed.
 *
 * Only submitted verdicts that were not withdrawn count. Who gave them does not matter: the verdict of a person who is
 * disabled counts as before, so that no claim opens again because someone leaves. Nobody waits for a draft, because
 * `missing` counts verdicts and not people. If such a verdict is stale, a ruling settles the claim.
 *
 * Only independent verdicts (independence.ts) fill the number that the article requires. Verdicts given after seeing
 * others' therefore never make a claim agreed. But one that objects makes it disputed, because an objection that somebody
 * had good reason to make must not pass as agreement.
 */
export type Standing =
  | { state: "open"; missing: number }
  | { state: "agreed"; rating: string }
  | { state: "disputed"; ratings: string[] }
  | { state: "ruled"; rating: string }
  | { state: "stale"; rating: string | null };

export const STANDINGS = ["open", "agreed", "disputed", "ruled", "stale"] as const;
export type StandingState = (typeof STANDINGS)[number];

export const STANDING_LABELS: Record<StandingState, string> = {
  open: "Open",
  agreed: "Agreed, awaiting ruling",
  disputed: "Disputed",
  ruled: "Ruled",
  stale: "Stale",
};

export type StandingFacts = {
  /** Submitted verdicts, in any order. */
  verdicts: { rating: string; stale: boolean; independent: boolean }[];
  ruling: { rating: string; stale: boolean } | null;
  /** The number of independent verdicts that the article asks for. */
  required: number;
};

/**
 * A ruling decides before verdicts do, and a changed wording makes either stale. Else a claim with `required` independent
 * verdicts is agreed if all verdicts are equal.
 */
export function standing({ verdicts, ruling, required }: StandingFacts): Standing {
  if (ruling)
    return ruling.stale ? { state: "stale", rating: ruling.rating } : { state: "ruled", rating: ruling.rating };
  if (verdicts.some(({ stale }) => stale)) return { state: "stale", rating: null };
  const ratings = verdicts.map(({ rating }) => rating);
  const [first, ...rest] = ratings;
  const missing = required - verdicts.filter(({ independent }) => independent).length;
  if (first === undefined || missing > 0) return { state: "open", missing };
  return rest.every((rating) => rating === first)
    ? { state: "agreed", rating: first }
    : { state: "disputed", ratings: [...ratings].sort() };
}

/** The standing that a blind viewer sees. It does not depend on anyone else's verdict. */
export const BLIND_STANDING: Standing = { state: "open", missing: 1 };
