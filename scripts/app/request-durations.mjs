// @ts-check
import { Histogram } from "prom-client";

/** Of durations in seconds. Requests are answered within 15 seconds, and downloads take longer. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

/** @typedef {{ method: string, route: string, status: number }} Answer */

/** Counts answers in the registry that `/metrics` reads. Called once in a process. */
export function requestDurations() {
  const histogram = new Histogram({
    name: "galley_http_request_duration_seconds",
    help: "From the head of a request to the end of its answer, by route; live streams are left out",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
  });
  return (/** @type {Answer} */ { method, route, status }, /** @type {number} */ seconds) =>
    histogram.observe({ method, route, status: String(status) }, seconds);
}
