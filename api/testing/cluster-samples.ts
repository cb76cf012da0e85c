import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { saveCluster } from "#server/clusters/save-cluster.ts";
import type { SampleClaims } from "./article-samples.ts";
import type { Sample } from "./requests.ts";

/** Samples of the routes about clusters. */
export async function clusterSamples(
  viewer: Viewer,
  { marked, rated, ruled, tagged }: SampleClaims,
): Promise<Sample[]> {
  const { value: other } = await saveCluster(viewer, newId(), { join: [ruled, tagged] }, null);
  const statement = "The bridge opened in 1932.";
  const whole = { statement, join: [marked, rated], separate: [ruled], merge: other.id };
  return [
    {
      route: "GET /clusters/:clusterId",
      makeRequest: () => ({ params: { clusterId: other.id }, query: { after: "WyJhIiwiYiJd" } }),
      status: 200,
    },
    // Before they are joined: claims of one cluster are not refused.
    {
      route: "PUT /claims/:claimId/similar/:otherId",
      makeRequest: () => ({ params: { claimId: marked, otherId: ruled }, body: { refused: true } }),
      status: 200,
    },
    {
      route: "PUT /clusters/:clusterId",
      makeRequest: () => ({ params: { clusterId: newId() }, body: whole }),
      status: 201,
    },
  ];
}
