import { v7 as newId } from "uuid";
import { saveCluster } from "#server/clusters/save-cluster.ts";
import { claim, claimOf, maker, type PermissionRow, type Request } from "./row.ts";

const newCluster: Request = async (owner) => ({
  params: { clusterId: newId() },
  body: { join: [(await claimOf(owner)).id, (await claimOf(owner)).id] },
});

const cluster =
  (more: object = {}): Request =>
  async (owner) => {
    const [one, other] = [await claimOf(owner), await claimOf(owner)];
    const { value } = await saveCluster(maker(owner), newId(), { join: [one.id, other.id] }, null);
    return { params: { clusterId: value.id }, ...more };
  };

const refusal: Request = async (owner) => ({
  params: { claimId: (await claimOf(owner)).id, otherId: (await claimOf(owner)).id },
  body: { refused: true },
});

export const CLUSTER_ROWS: PermissionRow[] = [
  ["GET /clusters/:clusterId", "cluster.read", cluster()],
  ["PUT /clusters/:clusterId", "cluster.change", newCluster, { done: 201 }],
  ["PUT /clusters/:clusterId", "cluster.change", cluster({ body: { statement: "It carries many." }, ifMatch: 1 })],
  ["GET /claims/:claimId/similar", "cluster.read", claim()],
  ["PUT /claims/:claimId/similar/:otherId", "cluster.change", refusal],
];
