import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { storeChecked } from "#server/imports/import-job.ts";

export const POST = endpoint("POST /imports/:importId/store", async (viewer, { params }) =>
  acceptedResult(await storeChecked(viewer, params.importId)),
);
