import "server-only";
import { Gauge } from "prom-client";
import galley from "#package.json" with { type: "json" };
import { poolUse } from "#server/db/client.ts";
import { queueLengths } from "#server/jobs/queue-lengths.ts";
import { liveListenerCount } from "#server/log/live.ts";
import { once } from "./registered-once.ts";

/** Let `/metrics` tell of the database, the jobs and the live streams of this process (scripts/app/metrics.mjs). */
export function startMetrics(): void {
  once("galley_info", (name) => {
    const gauge = new Gauge({
      name,
      help: "1, with the version of Galley",
      labelNames: ["version"],
      aggregator: "first",
    });
    gauge.set({ version: galley.version }, 1);
    return gauge;
  });
  once("galley_live_streams", (name) => {
    const help = "Open streams of live updates";
    return new Gauge({ name, help, collect: collectStreams });
  });
  once("galley_database_connections", (name) => {
    const help = "Connections to the database, and requests that wait for one";
    return new Gauge({ name, help, labelNames: ["state"], collect: collectPool });
  });
  once("galley_jobs", (name) => {
    const help = "Jobs in the queues by kind and state; failed ones leave after two hours";
    // All processes read the same tables.
    return new Gauge({ name, help, labelNames: ["job", "state"], aggregator: "max", collect: collectQueues });
  });
}

function collectStreams(this: Gauge): void {
  this.set(liveListenerCount());
}

function collectPool(this: Gauge<"state">): void {
  for (const [state, count] of Object.entries(poolUse())) this.set({ state }, count);
}

async function collectQueues(this: Gauge<"job" | "state">): Promise<void> {
  const lengths = await queueLengths().catch(() => []);
  this.reset();
  for (const { job, state, count } of lengths) this.set({ job, state }, count);
}
