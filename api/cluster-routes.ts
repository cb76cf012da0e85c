import * as z from "zod";
import { ClusterInput, RefusalInput } from "#domain/cluster.ts";
import { Id } from "#domain/fields.ts";
import { PageQuery } from "#domain/page-query.ts";

const cluster = z.object({ clusterId: Id });

/** The routes about clusters and similar claims; part of the table in routes.ts. */
export const CLUSTER_ROUTES = {
  "GET /clusters/:clusterId": {
    summary: "A cluster with its sightings, the earliest articles first, by keyset pages",
    params: cluster,
    query: PageQuery,
  },
  "PUT /clusters/:clusterId": {
    summary: "Create a cluster, or change its statement and which claims are in it: join, separate, merge",
    params: cluster,
    input: ClusterInput,
    ifMatch: true,
    creates: true,
  },
  "GET /claims/:claimId/similar": {
    summary: "Claims that bear on a claim, at most 22, and reviews of other newsrooms, at most 4, with what differs",
    params: z.object({ claimId: Id }),
  },
  "PUT /claims/:claimId/similar/:otherId": {
    summary: "Note that two claims do not say the same, so that neither is suggested again, or take that back",
    params: z.object({ claimId: Id, otherId: Id }),
    input: RefusalInput,
  },
} as const;
