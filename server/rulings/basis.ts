import "server-only";
import { createHash } from "node:crypto";
import type { Viewer } from "#domain/permissions.ts";
import { type ClaimRow, claimSeenBy } from "#server/claims/rows.ts";

/**
 * A name for all that a ruling on the claim would rest on, as far as the viewer may see it: its words, the submitted
 * verdicts and the ruling there is. An editor sends it back with their ruling, so that they never rule on a verdict
 * they have not read.
 */
export function basisOf(viewer: Viewer, row: ClaimRow): string {
  const { statement, anchor, ruling, verdicts, myVerdict } = claimSeenBy(viewer, row);
  const submitted = [...verdicts, ...(myVerdict?.state === "submitted" ? [myVerdict] : [])];
  const read = submitted.map(({ id, version }) => `${id} ${version}`).sort();
  const facts = [statement, anchor.state === "lost", anchor.exact, ruling?.version ?? null, read];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, 32);
}
