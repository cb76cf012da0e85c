import "server-only";
import { Counter, Histogram } from "prom-client";
import { once } from "./registered-once.ts";

/** Of durations of jobs, in seconds. */
const BUCKETS = [0.1, 0.5, 1, 5, 15, 60, 300, 1_200, 3_600];

const ended = once("galley_jobs_ended_total", (name) => {
  const help = "Jobs that ended, by kind and result";
  return new Counter({ name, help, labelNames: ["job", "result"] });
});

const durations = once("galley_job_duration_seconds", (name) => {
  const help = "How long jobs ran, by kind";
  return new Histogram({ name, help, labelNames: ["job"], buckets: BUCKETS });
});

/** Count a job that has ended. */
export function countJob(job: string, result: "completed" | "failed", seconds: number): void {
  ended.inc({ job, result });
  durations.observe({ job }, seconds);
}
