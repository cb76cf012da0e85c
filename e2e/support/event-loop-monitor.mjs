// @ts-check
/**
 * Measures how long the event loop of the process that answers requests is blocked; `node --import` runs it before the
 * app. GET / on GALLEY_MONITOR_PORT answers what happened since the last GET; GET /reference blocks the loop itself.
 */
import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";

const INTERVAL_MS = 5;

if (cluster.isWorker && process.env.GALLEY_MONITOR_PORT) start(Number(process.env.GALLEY_MONITOR_PORT));

/** @param {number} port */
function start(port) {
  const delay = monitorEventLoopDelay({ resolution: INTERVAL_MS });
  delay.enable();
  let blockedMs = 0;
  let last = { at: performance.now(), cpu: cpuTime() };
  setInterval(() => {
    const now = { at: performance.now(), cpu: cpuTime() };
    // On a loaded machine the process waits for a processor, for which no request is to blame.
    blockedMs = Math.max(blockedMs, Math.min(now.at - last.at - INTERVAL_MS, now.cpu - last.cpu));
    last = now;
  }, INTERVAL_MS).unref();
  const server = createServer((request, response) => {
    if (request.url === "/reference") return response.end(JSON.stringify(reference()));
    response.end(JSON.stringify({ blockedMs, delayMs: delay.max / 1e6, cpuMs: cpuTime() }));
    blockedMs = 0;
    delay.reset();
  });
  server.listen(port, "127.0.0.1").unref();
}

/** The times of work that takes 80 ms on two idle cores: how slow the machine is now, and how loaded. */
function reference() {
  const start = { at: performance.now(), cpu: cpuTime() };
  const list = Array.from({ length: 150_000 }, (_, at) => ({ at, words: `word ${at}` }));
  JSON.parse(JSON.stringify(list));
  return { clockMs: performance.now() - start.at, cpuMs: cpuTime() - start.cpu };
}

/** Milliseconds of a processor that the main thread has had; those of the whole process where the system is not Linux. */
function cpuTime() {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, "latin1").split(" ")[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}
