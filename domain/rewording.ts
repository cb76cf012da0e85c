import { haveSameWords } from "./anchoring/same-words.ts";
import type { Claim } from "./claim.ts";
import { atLeast, type Viewer } from "./permissions.ts";

/** How long the person who marked a claim words it without giving reasons, while they cannot see verdicts. */
const WORDING_TIME_MS = 60 * 60 * 1000;

/** What of a claim its verdicts rest on. A field left out does not change. */
export type Wording = { statement?: string | undefined; claimant?: string | null | undefined; exact?: string };

/** Whether a change gives a claim another meaning: other words, another statement or another claimant. */
export function isReworded(before: Pick<Claim, "statement" | "claimant" | "anchor">, after: Wording): boolean {
  const { statement = before.statement, claimant = before.claimant, exact = before.anchor.exact } = after;
  // The words of a lost claim are gone already, so attaching it changes nothing that verdicts rest on.
  const isMoved = before.anchor.state !== "lost" && !haveSameWords(before.anchor.exact, exact);
  return (
    isMoved || !haveSameWords(before.statement, statement) || !haveSameWords(before.claimant ?? "", claimant ?? "")
  );
}

/** What decides whether rewording a claim needs a reason, as its viewer may know it. */
export type RewordingFacts = Pick<Claim, "blind" | "createdAt"> & {
  createdBy: { id: string };
  ruling: object | null;
  myVerdict: { state: "draft" | "submitted" } | null;
  verdicts: object[];
};

/**
 * Whether rewording needs a reason: from the first submitted verdict on. To ask a blind viewer only then would tell
 * them that somebody submitted, so they give a reason always, except in the first hour of a claim that they marked.
 */
export function needsReason(viewerId: string, claim: RewordingFacts, now: string): boolean {
  const { blind, createdBy, createdAt, ruling, myVerdict, verdicts } = claim;
  if (!blind) return ruling !== null || myVerdict?.state === "submitted" || verdicts.length > 0;
  return createdBy.id !== viewerId || Date.parse(now) - Date.parse(createdAt) > WORDING_TIME_MS;
}

export const WHY_REWORDED = "Verdicts may rest on the earlier wording, so say why you are changing it.";

/** After a ruling only editors reword a claim. */
export const mayReword = ({ role }: Pick<Viewer, "role">, { ruling }: { ruling: object | null }): boolean =>
  ruling === null || atLeast(role, "editor");
