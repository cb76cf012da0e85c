import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ClusterDesk } from "#components/cluster/cluster-desk.tsx";
import { ClusterHistory } from "#components/cluster/cluster-history.tsx";
import { MergeableClaims } from "#components/cluster/mergeable-claims.tsx";
import { PageLinks } from "#components/ui/page-links.tsx";
import { addressWith, filterIn } from "#domain/address-fields.ts";
import { clusterAddress } from "#domain/cluster.ts";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { findClusterPage, SIGHTINGS_PAGE_SIZE } from "#server/clusters/clusters.ts";
import { clusterHistory } from "#server/clusters/history.ts";
import { similarToCluster } from "#server/clusters/similar.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

type Props = PageProps<"/clusters/[clusterId]">;

const requestedCluster = cache(async (value: string, after: string | undefined) => {
  const id = Id.safeParse(value);
  return id.success ? findClusterPage(await signedInViewer(), id.data, after) : null;
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { after } = filterIn(PageQuery, await searchParams);
  return { title: (await requestedCluster((await params).clusterId, after))?.statement ?? "Not found" };
}

/** Claims that say the same: where each was sighted, how it was ruled, and what was done with them. */
export default async function ClusterPage({ params, searchParams }: Props) {
  const viewer = await signedInViewer();
  const { after } = filterIn(PageQuery, await searchParams);
  const cluster = await requestedCluster((await params).clusterId, after);
  if (!cluster) notFound();
  const [first] = cluster.sightings;
  const [scale, events, similar] = await Promise.all([
    ratingScale(viewer),
    clusterHistory(viewer, cluster.id),
    first ? similarToCluster(viewer, first.claimId) : [],
  ]);
  const address = clusterAddress(cluster.id);
  return (
    <main className="page cluster-page" id="main">
      <div className="page-head">
        <h1 dir="auto">{cluster.statement}</h1>
        <p className="quiet">Claims that say the same</p>
      </div>
      <ClusterDesk cluster={cluster} scale={scale} />
      <PageLinks
        label="Pages of the claims"
        first={after ? address : null}
        next={cluster.nextCursor ? addressWith(address, { after: cluster.nextCursor }) : null}
        size={SIGHTINGS_PAGE_SIZE}
      />
      {first && <MergeableClaims {...{ cluster, similar, scale }} claimId={first.claimId} />}
      <ClusterHistory events={events} />
    </main>
  );
}
