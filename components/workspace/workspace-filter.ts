import { type Claim, shownRating, takesVerdicts } from "#domain/claim.ts";
import { isStale } from "#domain/rests-on.ts";

/** Names of the groups of claims in the order in which they are offered. */
export const SHOW_LABELS = {
  awaiting: "Awaiting me",
  all: "All",
  mine: "Mine",
  open: "Open",
  disputed: "Disputed",
  stale: "Stale",
  changed: "Changed",
  lost: "Lost",
} as const;
export type Show = keyof typeof SHOW_LABELS;
export const SHOWS = Object.keys(SHOW_LABELS) as Show[];

/** Which claims of an article are asked for. */
export type WorkspaceFilter = {
  show: Show;
  /** Key of a rating, or null for any. */
  rating: string | null;
  /** Id of someone who marked or rated, or null for anyone. */
  reviewer: string | null;
};

export const EVERYTHING: WorkspaceFilter = { show: "all", rating: null, reviewer: null };

export const isFiltered = ({ show, rating, reviewer }: WorkspaceFilter) =>
  show !== "all" || rating !== null || reviewer !== null;

/** The filter in the parameters of an address. What it does not know counts as not filtered. */
export function filterIn(params: Pick<URLSearchParams, "get">): WorkspaceFilter {
  const show = params.get("show");
  return {
    show: SHOWS.find((known) => known === show) ?? "all",
    rating: params.get("rating"),
    reviewer: params.get("reviewer"),
  };
}

/** The same parameters with this filter in place of theirs. */
export function paramsWith(params: URLSearchParams, { show, rating, reviewer }: WorkspaceFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries({ show: show === "all" ? null : show, rating, reviewer })) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/** Whether a claim passes the filter for a viewer. Others' verdicts count as far as the claim shows them. */
export function passes(claim: Claim, { show, rating, reviewer }: WorkspaceFilter, viewerId: string): boolean {
  return (
    showsAs(claim, show, viewerId) &&
    (rating === null || shownRating(claim) === rating) &&
    (reviewer === null || peopleOf(claim).some(({ id }) => id === reviewer))
  );
}

function showsAs(claim: Claim, show: Show, viewerId: string): boolean {
  const { createdBy, standing, anchor, myVerdict } = claim;
  if (show === "all") return true;
  if (show === "awaiting") return isAwaited(claim);
  if (show === "mine") return createdBy.id === viewerId || myVerdict !== null;
  if (show === "lost" || show === "changed") return anchor.state === show;
  return standing.state === show;
}

/** Whether the claim waits for a verdict of the viewer, or for them to confirm one that is stale. */
export function isAwaited(claim: Claim): boolean {
  const { anchor, blind, standing } = claim;
  if (!takesVerdicts(claim) || anchor.state === "lost") return false;
  return claim.myVerdict?.submittedAt ? !isJudged(claim) : blind || standing.state === "open";
}

/** Whether the viewer has submitted a verdict that still holds. */
export function isJudged(claim: Claim): boolean {
  const { myVerdict } = claim;
  return myVerdict !== null && myVerdict.submittedAt !== null && !isStale(myVerdict, claim);
}

/** Who marked the claim, and whose verdicts on it the viewer sees. */
export function peopleOf({ createdBy, verdicts, myVerdict }: Claim): { id: string; name: string }[] {
  return [createdBy, ...(myVerdict ? [myVerdict.reviewer] : []), ...verdicts.map(({ reviewer }) => reviewer)];
}
