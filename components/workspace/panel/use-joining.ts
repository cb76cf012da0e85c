import { joinClaims, refuseClaim, separateClaims } from "#client/clusters.ts";
import { useWorkspace } from "#client/workspace/hooks.ts";
import { useActs } from "#components/ui/use-acts.ts";
import type { Claim } from "#domain/claim.ts";
import type { SimilarClaim } from "#domain/cluster.ts";

/** Join the claim with similar ones, or say that they do not say the same. Each act can be undone. */
export function useJoining(claim: Claim, readAgain: () => void) {
  const workspace = useWorkspace();
  const { isBusy, withUndo } = useActs(async () => {
    await workspace.refreshClaim(claim.id);
    readAgain();
  });
  return {
    isBusy,
    join: (other: SimilarClaim) => void withUndo("Joined: these claims say the same.", () => joinClaims(claim, other)),
    refuse: (other: SimilarClaim) =>
      void withUndo("Noted: these claims do not say the same.", () => refuseClaim(claim.id, other.claimId)),
    leave: (clusterId: string) =>
      void withUndo("This claim was taken out of its cluster.", () => separateClaims(clusterId, [claim.id])),
  };
}
