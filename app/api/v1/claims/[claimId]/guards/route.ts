import { endpoint } from "#api/endpoint.ts";
import { readGuards } from "#server/sources/guards.ts";

export const GET = endpoint("GET /claims/:claimId/guards", async (viewer, { params }) => ({
  guards: await readGuards(viewer, params.claimId),
}));
