import "server-only";
import { db } from "#server/db/client.ts";

/** `created` and `retry` wait, `active` runs. Those that ended stay for an hour. */
export type QueueLength = { job: string; state: string; count: number };

/** How many jobs of each kind are in each state. Rejects before `prepareJobs`. */
export async function queueLengths(): Promise<QueueLength[]> {
  return db.$queryRaw<QueueLength[]>`SELECT name AS job, state::text AS state, count(*)::int AS count
    FROM pgboss.job WHERE name NOT LIKE '\\_\\_%' GROUP BY 1, 2 ORDER BY 1, 2`;
}
