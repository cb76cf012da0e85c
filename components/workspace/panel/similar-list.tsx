"use client";
import { SimilarClaimItem } from "#components/cluster/similar-claim-item.tsx";
import { SimilarReviewItem } from "#components/cluster/similar-review-item.tsx";
import { useCommands } from "#components/commands/commands.ts";
import { Actions } from "#components/ui/actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { FirstItems } from "#components/ui/first-items.tsx";
import { Link } from "#components/ui/link.tsx";
import { useWorkspaceView } from "#components/workspace/workspace-view.ts";
import { type Claim, takesVerdicts } from "#domain/claim.ts";
import { clusterAddress, type SimilarClaim, type SimilarClaims } from "#domain/cluster.ts";
import { can, mayJudge } from "#domain/permissions.ts";
import { JoinButtons } from "./join-buttons.tsx";
import { ReuseEvidence } from "./reuse-evidence.tsx";
import { useJoining } from "./use-joining.ts";

type SimilarListProps = { claim: Claim; similar: SimilarClaims; readAgain: () => void };

/** Claims of the cluster that are shown, and others before a button shows all. */
const MAX_SHOWN = 3;

/** Claims that say the same as this one or something similar, with how they were ruled. A person joins or refuses each. */
export function SimilarList({ claim, similar, readAgain }: SimilarListProps) {
  const { viewer, scale } = useWorkspaceView();
  const joining = useJoining(claim, readAgain);
  const { cluster, claims, reviews } = similar;
  const mayJoin = can(viewer, "cluster.change") && claim.withdrawnAt === null;
  const joined = claims.filter(({ relation }) => relation === "cluster");
  const others = claims.filter(({ relation }) => relation !== "cluster");
  const next = mayJoin ? others[0] : undefined;
  const ruled = claims.find(({ ruling }) => ruling !== null);
  const mayCopy = takesVerdicts(claim) && !mayJudge(viewer, claim);
  useCommands({
    same: {
      label: "Join with the next similar claim",
      run: () => next && joining.join(next),
      isOn: () => Boolean(next),
    },
    different: {
      label: "The next similar claim does not say the same",
      run: () => next && joining.refuse(next),
      isOn: () => Boolean(next),
    },
  });
  const item = (one: SimilarClaim) => (
    <SimilarClaimItem key={one.claimId} similar={one} scale={scale}>
      <Actions kind="compact">
        {mayJoin && one.relation !== "cluster" && <JoinButtons other={one} joining={joining} hasKeys={one === next} />}
        {one.ruling && mayCopy && <ReuseEvidence claim={claim} precedent={one} hasKey={one === ruled} />}
      </Actions>
    </SimilarClaimItem>
  );
  return (
    <>
      {joined.length > 0 && (
        <ol className="divided" aria-label="Claims that say the same">
          {joined.slice(0, MAX_SHOWN).map(item)}
        </ol>
      )}
      {cluster && cluster.claims > 1 && (
        <Actions kind="compact">
          <Link href={clusterAddress(cluster.id)}>All {cluster.claims} claims that say the same</Link>
          {mayJoin && (
            <Button kind="plain" disabled={joining.isBusy} onClick={() => joining.leave(cluster.id)}>
              Take this claim out
            </Button>
          )}
        </Actions>
      )}
      {others.length > 0 && (
        <ol className="divided" aria-label="Similar claims">
          <FirstItems items={others.map(item)} max={MAX_SHOWN} name="similar claims" />
        </ol>
      )}
      {reviews.length > 0 && (
        <ol className="divided" aria-label="Reviewed by other newsrooms">
          {reviews.map((review) => (
            <SimilarReviewItem key={review.id} review={review} />
          ))}
        </ol>
      )}
    </>
  );
}
