import { fetchSource } from "#ingest/source/fetch-source.ts";
import { sourceHandlers } from "#server/jobs/jobs.ts";
import { startWorkers } from "#server/jobs/queue.ts";

/** A process of its own that runs the jobs about sources, until it is killed. */
const queue = await startWorkers(sourceHandlers(fetchSource), 0.5);
// Otherwise it takes minutes until the jobs of a process that was killed are tried again.
await queue.maintain();
