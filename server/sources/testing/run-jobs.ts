import { sourceHandlers } from "#server/jobs/jobs.ts";
import { startWorkers } from "#server/jobs/queue.ts";
import { takenText } from "#server/testing/sources.ts";

/** A process of its own that runs the jobs about sources, until it is killed. It reads texts without a child process. */
const fetchSource = async (url: string) => takenText(url, await (await fetch(url)).text());
const queue = await startWorkers(sourceHandlers(fetchSource), 0.5);
// Otherwise it takes minutes until the jobs of a process that was killed are tried again.
await queue.maintain();
