import { v7 as newId } from "uuid";
import { MAX_MOVED_CLAIMS } from "#domain/cluster.ts";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { type MakeRequest, words } from "./values.ts";

/** The largest requests of the routes about clusters and similar claims. */
export function clusterRequests({ claimIds, heavyClaimIds, clusterId }: LargeNewsroom) {
  const claimId = heavyClaimIds[0] ?? "";
  const joining: MakeRequest = () => ({
    params: { clusterId: newId() },
    body: { statement: words(2_000), join: claimIds.slice(0, MAX_MOVED_CLAIMS) },
  });
  const refusing = { params: { claimId, otherId: claimIds[0] ?? "" } };
  return {
    "GET /clusters/:clusterId": { many: () => ({ params: { clusterId } }) },
    "PUT /clusters/:clusterId": { many: joining },
    "GET /claims/:claimId/similar": { heavy: () => ({ params: { claimId } }) },
    "PUT /claims/:claimId/similar/:otherId": { refused: () => ({ ...refusing, body: { refused: false } }) },
  } satisfies Record<string, Record<string, MakeRequest>>;
}
