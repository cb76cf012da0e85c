import "server-only";
import { createHash } from "node:crypto";
import type { Viewer } from "#domain/permissions.ts";
import { type ClaimRow, claimSeenBy } from "#server/claims/rows.ts";

/**
 * A hash of everything that a ruling on the claim rests on, as far as the viewer may see it: its words, the submitted verdicts and the
 * current ruling. An editor sends it with their ruling, so that nobody rules on a verdict they have not read.
 */
export function basisOf(viewer: Viewer, row: ClaimRow): string {
  const { statement, anchor, ruling, verdicts, myVerdict } = claimSeenBy(viewer, row);
  const submitted = [...verdicts, ...(myVerdict?.state === "submitted" ? [myVerdict] : [])];
  const verdictVersions = submitted.map(({ id, version }) => `${id} ${version}`).sort();
  const facts = [statement, anchor.state === "lost", anchor.exact, ruling?.version ?? null, verdictVersions];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
