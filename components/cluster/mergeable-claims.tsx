"use client";
import { useRouter } from "next/navigation";
import { joinClaims } from "#client/clusters.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { useActs } from "#components/ui/use-acts.ts";
import type { Cluster, SimilarClaim } from "#domain/cluster.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { SimilarClaimItem } from "./similar-claim-item.tsx";

type MergeableClaimsProps = {
  cluster: Cluster /** A claim of it. */;
  claimId: string;
  similar: SimilarClaim[];
  scale: Rating[];
};

/** Claims in similar words that are not in a cluster. Each joins it alone, or with the cluster that it is in. */
export function MergeableClaims({ cluster, claimId, similar, scale }: MergeableClaimsProps) {
  const router = useRouter();
  const { isBusy, withUndo } = useActs(() => router.refresh());
  if (similar.length === 0) return null;
  const join = (one: SimilarClaim) =>
    withUndo(isClustered(one) ? "The clusters were merged." : "The claim was joined.", () =>
      joinClaims({ id: claimId, cluster }, one),
    );
  return (
    <section aria-labelledby="mergeable">
      <h2 id="mergeable">Similar claims that are not in it</h2>
      <ol className="divided">
        {similar.map((one) => (
          <SimilarClaimItem key={one.claimId} similar={one} scale={scale}>
            <Actions kind="compact">
              <Button disabled={isBusy} onClick={() => void join(one)}>
                {isClustered(one) ? "Merge with its cluster" : "Join"}
              </Button>
            </Actions>
          </SimilarClaimItem>
        ))}
      </ol>
    </section>
  );
}

const isClustered = ({ cluster }: SimilarClaim): boolean => cluster !== null && cluster.claims > 1;
