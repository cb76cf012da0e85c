import * as z from "zod";
import { Id } from "#domain/fields.ts";

/** The routes about how Galley runs; part of the table in routes.ts. */
export const OPERATION_ROUTES = {
  "GET /operation": {
    summary:
      "How Galley runs: versions, processes, queues, at most 50 failed jobs, backups, the log, the database; for admins",
  },
  "POST /operation/jobs/:jobId/retry": {
    summary: "Run a job that failed once more, in the background; for admins",
    params: z.object({ jobId: Id }),
    accepts: true,
  },
} as const;
