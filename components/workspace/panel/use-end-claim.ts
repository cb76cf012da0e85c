import { useWorkspace } from "#client/workspace/hooks.ts";
import { say } from "#components/ui/announcer.ts";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import type { Claim } from "#domain/claim.ts";

/** Ends the claim with the words it had, and marks a new claim on the words that stand there now. */
export function useEndClaim({ id, anchor, claimant, claimantSameAs, saidAt, type, tags }: Claim): () => Promise<void> {
  const workspace = useWorkspace();
  const { open } = useWorkspaceView();
  return async () => {
    await workspace.endClaim(id, true);
    if (!anchor.passage) return;
    open(workspace.markClaim(anchor.passage, { claimant, claimantSameAs, saidAt, type, tags }));
    say("The earlier claim has ended. This is the new one.");
  };
}
