import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { requestCheck } from "#server/sources/checks.ts";

export const POST = endpoint("POST /sources/:sourceId/check", async (viewer, { params }) =>
  acceptedResult(await requestCheck(viewer, params.sourceId)),
);
