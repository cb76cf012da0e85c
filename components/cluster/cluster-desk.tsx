"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { changeCluster, makeCluster, separateClaims } from "#client/clusters.ts";
import { Actions } from "#components/ui/actions.tsx";
import { say } from "#components/ui/announcer.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { withMember } from "#components/ui/chosen.ts";
import { useActs } from "#components/ui/use-acts.ts";
import { type ClusterPage, clusterAddress } from "#domain/cluster.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { SightingItem } from "./sighting-item.tsx";
import { StatementDialog } from "./statement-dialog.tsx";

/** The claims of a cluster, of which some can be split off or taken out. */
export function ClusterDesk({ cluster, scale }: { cluster: ClusterPage; scale: Rating[] }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<string[]>([]);
  const { isBusy, withUndo } = useActs(() => router.refresh());
  const [isEditing, setEditing] = useState(false);
  const { sightings } = cluster;
  const split = () =>
    withUndo("Split into two clusters.", async () => {
      const { id } = await makeCluster(chosen);
      setChosen([]);
      router.push(clusterAddress(id));
      return () => changeCluster(cluster.id, { merge: id });
    });
  const separate = () =>
    withUndo(chosen.length === 1 ? "1 claim taken out." : `${chosen.length} claims taken out.`, async () => {
      const undo = await separateClaims(cluster.id, chosen);
      setChosen([]);
      return undo;
    });
  return (
    <section aria-labelledby="sightings">
      <div className="section-head">
        <h2 id="sightings">{cluster.claims === 1 ? "1 claim" : `${cluster.claims.toLocaleString("en")} claims`}</h2>
        <Button onClick={() => setEditing(true)}>Edit the statement</Button>
      </div>
      {sightings.length === 0 && <p className="quiet">No claim is in this cluster any more.</p>}
      <ol className="divided">
        {sightings.map((sighting) => (
          <SightingItem key={sighting.claimId} sighting={sighting} scale={scale}>
            <Checkbox
              aria-label={`Choose “${sighting.statement}”`}
              checked={chosen.includes(sighting.claimId)}
              onChange={({ target }) => setChosen(withMember(chosen, sighting.claimId, target.checked))}
            />
          </SightingItem>
        ))}
      </ol>
      {sightings.length > 0 && (
        <Actions>
          <Button disabled={isBusy || chosen.length === 0} onClick={() => void separate()}>
            Take out
          </Button>
          <Button
            disabled={isBusy || chosen.length < 2 || chosen.length === cluster.claims}
            onClick={() => void split()}
          >
            Split off as a cluster of their own
          </Button>
          <span className="quiet small" role="status">
            {chosen.length === 0 ? "Choose claims to take them out or to split them off." : `${chosen.length} chosen`}
          </span>
        </Actions>
      )}
      {isEditing && (
        <StatementDialog
          cluster={cluster}
          onSaved={() => {
            setEditing(false);
            say("Statement saved.");
            router.refresh();
          }}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  );
}
