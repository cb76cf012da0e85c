import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { retryJob } from "#server/jobs/retry-job.ts";

export const POST = endpoint("POST /operation/jobs/:jobId/retry", async (viewer, { params }) =>
  acceptedResult(await retryJob(viewer, params.jobId)),
);
