import { haveSameWords } from "./anchoring/same-words.ts";

/**
 * Where a claim stands, computed from its facts and never set by hand. A verdict or a ruling is stale while its claim has
 * other words than those it rests on, or is lost: it holds again once they are back, and once it is given again on the
 * new ones. A claim without either is open, whatever became of its words.
 *
 * Only what was submitted and not withdrawn is a fact, and who submitted it is none. So a verdict that was withdrawn
 * neither agrees nor disputes, and makes no claim stale: the claim misses as many verdicts as if it had never been. A verdict of someone
 * who was disabled since counts as before, so that a claim does not open again because a person leaves; for a draft of
 * theirs nobody waits, since `missing` counts verdicts and not people. Where such a verdict is stale, a ruling ends the wait.
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
  agreed: "Agreed, awaits ruling",
  disputed: "Disputed",
  ruled: "Ruled",
  stale: "Stale",
};

export type StandingFacts = {
  /** Submitted verdicts, in any order. `stale` when the words they rest on have changed since. */
  verdicts: { rating: string; stale: boolean }[];
  ruling: { rating: string; stale: boolean } | null;
  /** How many independent verdicts the article asks for. */
  required: number;
};

/** Whether a verdict or ruling rests on other words than the claim has now; `state` and `exact` are those of its anchor. */
export const isStale = (
  { restsOn }: { restsOn: string },
  { state, exact }: { state: string; exact: string },
): boolean => state === "lost" || !haveSameWords(restsOn, exact);

/** A ruling stands above verdicts, and changed words above both; below that it takes `required` verdicts of one rating to agree. */
export function standing({ verdicts, ruling, required }: StandingFacts): Standing {
  if (ruling)
    return ruling.stale ? { state: "stale", rating: ruling.rating } : { state: "ruled", rating: ruling.rating };
  if (verdicts.some(({ stale }) => stale)) return { state: "stale", rating: null };
  const ratings = verdicts.map(({ rating }) => rating);
  const [first, ...rest] = ratings;
  if (first === undefined || ratings.length < required) return { state: "open", missing: required - ratings.length };
  return rest.every((rating) => rating === first)
    ? { state: "agreed", rating: first }
    : { state: "disputed", ratings: [...ratings].sort() };
}

/** What a blind viewer is told: nothing that depends on anyone else's verdict. */
export const BLIND_STANDING: Standing = { state: "open", missing: 1 };
