import { type Claim, shownRating } from "#domain/claim.ts";

/** Which claims of an article are shown. */
export type WorkspaceFilter = {
  show: "all" | "mine" | "open" | "disputed" | "stale" | "changed" | "lost";
  /** Key of a rating, or null for any. */
  rating: string | null;
  /** Id of someone who marked or rated, or null for anyone. */
  reviewer: string | null;
};

export const EVERYTHING: WorkspaceFilter = { show: "all", rating: null, reviewer: null };

export const isFiltered = ({ show, rating, reviewer }: WorkspaceFilter) =>
  show !== "all" || rating !== null || reviewer !== null;

/** Whether a claim passes the filter for a viewer. Others' verdicts count as far as the claim shows them. */
export function passes(claim: Claim, { show, rating, reviewer }: WorkspaceFilter, viewerId: string): boolean {
  return (
    showsAs(claim, show, viewerId) &&
    (rating === null || shownRating(claim) === rating) &&
    (reviewer === null || peopleOf(claim).some(({ id }) => id === reviewer))
  );
}

function showsAs(
  { createdBy, standing, anchor, myVerdict }: Claim,
  show: WorkspaceFilter["show"],
  viewerId: string,
): boolean {
  if (show === "all") return true;
  if (show === "mine") return createdBy.id === viewerId || myVerdict !== null;
  if (show === "lost" || show === "changed") return anchor.state === show;
  return standing.state === show;
}

/** Who marked the claim, and whose verdicts on it the viewer sees. */
export function peopleOf({ createdBy, verdicts, myVerdict }: Claim): { id: string; name: string }[] {
  return [createdBy, ...(myVerdict ? [myVerdict.reviewer] : []), ...verdicts.map(({ reviewer }) => reviewer)];
}
