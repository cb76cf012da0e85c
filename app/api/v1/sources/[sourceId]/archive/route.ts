import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { recordArchivedCopy, requestArchive } from "#server/sources/archive.ts";

export const POST = endpoint("POST /sources/:sourceId/archive", async (viewer, { params }) =>
  acceptedResult(await requestArchive(viewer, params.sourceId)),
);

export const PUT = endpoint("PUT /sources/:sourceId/archive", (viewer, { params, input, ifMatch }) =>
  recordArchivedCopy(viewer, params.sourceId, input, ifMatch),
);
