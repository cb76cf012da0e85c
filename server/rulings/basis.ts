import "server-only";
import { createHash } from "node:crypto";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Verdict } from "#domain/verdict.ts";
import { type ClaimRow, claimSeenBy } from "#server/claims/rows.ts";

/**
 * A hash of everything that a ruling on the claim rests on, as far as the viewer may see it: its words, the submitted
 * verdicts and the current ruling. An editor sends it with a ruling, so that nobody rules on a verdict they have not
 * read.
 */
export function basisOf(viewer: Viewer, row: ClaimRow): string {
  const claim = claimSeenBy(viewer, row);
  const { statement, claimant, anchor, ruling } = claim;
  const verdictVersions = submittedVerdicts(claim).map(({ id, version }) => `${id} ${version}`);
  const facts = [
    statement,
    claimant,
    anchor.state === "lost",
    anchor.exact,
    ruling?.version ?? null,
    verdictVersions.sort(),
  ];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}

/** The submitted verdicts that the viewer of the claim sees, their own too, in the order in which they were given. */
export const submittedVerdicts = ({ verdicts, myVerdict }: Pick<Claim, "verdicts" | "myVerdict">): Verdict[] =>
  [...verdicts, ...(myVerdict?.state === "submitted" ? [myVerdict] : [])].sort(
    (a, b) => (a.submittedAt ?? "").localeCompare(b.submittedAt ?? "") || a.id.localeCompare(b.id),
  );
