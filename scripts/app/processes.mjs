// @ts-check
/**
 * The built app as several processes on one port, so that a slow request in one of them delays nobody else. They share
 * nothing but the database, like instances on several machines. `node processes.mjs --hostname … --port …`.
 */
import cluster from "node:cluster";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { drainMs, STOPPING } from "./drain.mjs";
import { closeHandedConnections } from "./handed-connections.mjs";
import { DEFAULT_LIMITS } from "./http-server.mjs";
import { isJsonLog, writeConsoleAsJson } from "./json-log.mjs";
import { metricsAddress } from "./metrics-address.mjs";

/** More processes than this would wait for the database, not for a processor. */
const MAX_DEFAULT_PROCESSES = 4;

/** Connections to the database that all processes together may hold. */
const MAX_CONNECTIONS = Number(process.env.GALLEY_DB_CONNECTIONS ?? 20);

const configured = Number(process.env.GALLEY_PROCESSES);
const count =
  Number.isInteger(configured) && configured > 0 ? configured : Math.min(MAX_DEFAULT_PROCESSES, availableParallelism());

if (isJsonLog()) writeConsoleAsJson();
const metrics = metricsAddress();
if (metrics) (await import("./metrics.mjs")).serveMetrics(metrics);

cluster.setupPrimary({ exec: join(import.meta.dirname, "server.mjs"), args: process.argv.slice(2) });
let isStopping = false;
for (let number = 1; number <= count; number += 1) start(number);

for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);

/** Say at /readyz that the app stops, go on for the time that load balancers need to notice it, and stop. */
async function stop() {
  if (isStopping) return;
  isStopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.send(STOPPING);
  await sleep(drainMs());
  const children = Object.values(cluster.workers ?? {}).flatMap((worker) => worker?.process ?? []);
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(children.map((child) => once(child, "exit")));
  process.exit(0);
}

/**
 * A process that has listened is started again when it ends. One that never did ends them all. @param {number} number
 */
function start(number) {
  // All processes print the same at the start; only the first one's output is shown.
  cluster.setupPrimary({ silent: number > 1 });
  const connections = Math.max(2, Math.ceil(MAX_CONNECTIONS / count));
  const worker = cluster.fork({
    GALLEY_DB_CONNECTIONS: String(connections),
    // The primary gives connections to the processes in turn, so that each has the same share.
    GALLEY_MAX_CONNECTIONS: shareOf(process.env.GALLEY_MAX_CONNECTIONS, DEFAULT_LIMITS.maxConnections),
    GALLEY_MAX_CONNECTIONS_PER_ADDRESS: shareOf(
      process.env.GALLEY_MAX_CONNECTIONS_PER_ADDRESS,
      DEFAULT_LIMITS.maxPerAddress,
    ),
  });
  closeHandedConnections(worker);
  worker.process.stderr?.pipe(process.stderr);
  let hasListened = false;
  worker.once("listening", () => {
    hasListened = true;
  });
  worker.once("exit", (code, signal) => {
    if (isStopping) return;
    console.error(`A process of the app ended (${signal ?? `code ${code}`}).`);
    if (!hasListened) process.exit(code || 1);
    start(number);
  });
}

/** @param {string | undefined} configured @param {number} otherwise */
function shareOf(configured, otherwise) {
  return String(Math.ceil((Number(configured) || otherwise) / count));
}
