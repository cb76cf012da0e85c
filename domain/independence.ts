import type { Verdict } from "./verdict.ts";

/**
 * Whether a verdict is independent: its reviewer submitted it while they could not know how anybody else judges the
 * claim. It stays independent when it is changed or confirmed later, because it was given so. One that was withdrawn
 * and is submitted again is a new one.
 */
export type Independence = Pick<Verdict, "sawOthers" | "blindRating">;

type Given = Pick<Verdict, "rating" | "state">;

/**
 * The independence of a verdict after its reviewer has changed it to `given`. `before` is null for a new verdict.
 * `couldKnow`: whether until now the reviewer could know how somebody else judges the claim.
 */
export function independenceOf(before: (Given & Independence) | null, given: Given, couldKnow: boolean): Independence {
  const wasSubmitted = before?.state === "submitted";
  const isSubmitted = given.state === "submitted";
  const sawOthers = Boolean(before?.sawOthers) || (couldKnow && !(wasSubmitted && isSubmitted));
  if (!isSubmitted || sawOthers) return { sawOthers, blindRating: null };
  return { sawOthers, blindRating: wasSubmitted && couldKnow ? before.blindRating : given.rating };
}

/** What people read of the independence of a submitted verdict; null for one that is as it was given. */
export function independenceNote({ state, rating, sawOthers, blindRating }: Given & Independence) {
  if (state !== "submitted") return null;
  if (sawOthers) return "Given after seeing others’ verdicts; not counted as independent";
  return blindRating === rating ? null : "Rating changed after seeing others’ verdicts";
}
