import { v7 as newId } from "uuid";
import { db } from "#server/db/client.ts";
import { prepareJobs } from "#server/jobs/queue.ts";
import { anything, type PermissionRow, type Request } from "./row.ts";

const failedJob: Request = async () => {
  await prepareJobs();
  const jobId = newId();
  await db.$executeRaw`INSERT INTO pgboss.job (id, name, state, data, completed_on)
    VALUES (${jobId}::uuid, 'check-source', 'failed', '{}', now())`;
  return { params: { jobId } };
};

export const OPERATION_ROWS: PermissionRow[] = [
  ["GET /operation", "operation.manage", anything()],
  ["POST /operation/jobs/:jobId/retry", "operation.manage", failedJob, { done: 202 }],
];
