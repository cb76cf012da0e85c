import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import type { FailedJob } from "#domain/operation.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { JOBS, type JobName } from "./job-kinds.ts";
import { prepareJobs, wakeWorkers } from "./queue.ts";

/** Failed jobs that are listed. */
const MAX_JOBS = 50;

type Row = Omit<FailedJob, "failedAt"> & { failedAt: Date };

/** The jobs that failed within three days and were not tried again, newest first. */
export async function failedJobs(): Promise<FailedJob[]> {
  const rows = await db.$queryRaw<
    Row[]
  >`SELECT id, name AS job, completed_on AS "failedAt", retry_count + 1 AS attempts,
      coalesce(output #>> '{value,message}', output ->> 'message', 'It says no reason.') AS reason
    FROM pgboss.job WHERE state = 'failed' AND name = ANY (${Object.keys(JOBS)})
    ORDER BY completed_on DESC, id LIMIT ${MAX_JOBS}`;
  return rows.map(({ failedAt, ...job }) => ({ ...job, failedAt: failedAt.toISOString() }));
}

/** Let a failed job run once more. One that waits, runs or is done already stays as it is. */
export async function retryJob(viewer: Viewer, jobId: string): Promise<{ id: string; job: string }> {
  permit(can(viewer, "operation.manage"), "Only admins can run jobs again.");
  await prepareJobs();
  const job = await write(async (tx) => {
    const [found] = await tx.$queryRaw<{ name: JobName; state: string }[]>`SELECT name, state::text AS state
      FROM pgboss.job WHERE id = ${jobId}::uuid AND name = ANY (${Object.keys(JOBS)}) FOR UPDATE`;
    if (!found) throw new NotFoundError("job");
    if (found.state !== "failed") return found.name;
    // As the "retry" of pg-boss, but at once.
    await tx.$executeRaw`UPDATE pgboss.job SET state = 'retry', retry_limit = retry_limit + 1, start_after = now(),
      completed_on = NULL WHERE name = ${found.name} AND id = ${jobId}::uuid`;
    recordEvent(tx, {
      type: "job.retried",
      ...{ actorId: actorOf(viewer), object: { type: "job", id: jobId } },
      ...{ before: null, after: { job: found.name } },
    });
    return found.name;
  });
  wakeWorkers(job);
  return { id: jobId, job };
}
