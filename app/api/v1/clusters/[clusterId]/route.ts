import { endpoint, saveResult } from "#api/endpoint.ts";
import { readCluster } from "#server/clusters/clusters.ts";
import { saveCluster } from "#server/clusters/save-cluster.ts";

export const GET = endpoint("GET /clusters/:clusterId", (viewer, { params, query }) =>
  readCluster(viewer, params.clusterId, query.after),
);
export const PUT = endpoint("PUT /clusters/:clusterId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveCluster(viewer, params.clusterId, input, ifMatch)),
);
