/**
 * The built app as several processes on one port: what takes one of them long keeps nobody else waiting. They share
 * nothing but the database, like instances on several machines. `node processes.mjs --hostname … --port …`.
 */
import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** More processes than this wait for the database, not for the machine. */
const MOST = 4;

/** Connections to the database that all processes together may hold. */
const CONNECTIONS = Number(process.env.GALLEY_DB_CONNECTIONS ?? 20);

const asked = Number(process.env.GALLEY_PROCESSES);
const count = Number.isInteger(asked) && asked > 0 ? asked : Math.min(MOST, availableParallelism());

cluster.setupPrimary({
  exec: join(import.meta.dirname, "server.mjs"),
  args: process.argv.slice(2),
});
let isEnding = false;
for (let number = 1; number <= count; number += 1) begin(number);

for (const signal of ["SIGTERM", "SIGINT"]) {
  process.once(signal, () => {
    isEnding = true;
    const workers = Object.values(cluster.workers);
    let left = workers.length;
    for (const { process: worker } of workers) {
      worker.once("exit", () => {
        left -= 1;
        if (left === 0) process.exit(0);
      });
      worker.kill("SIGTERM");
    }
  });
}

/** One that breaks after it has served is begun again; one that never served would break again, and ends them all. */
function begin(number) {
  // What they have to say at the start they all say alike.
  cluster.setupPrimary({ silent: number > 1 });
  const connections = Math.max(2, Math.ceil(CONNECTIONS / count));
  const worker = cluster.fork({ GALLEY_DB_CONNECTIONS: String(connections) });
  worker.process.stderr?.pipe(process.stderr);
  let hasServed = false;
  worker.once("listening", () => {
    hasServed = true;
  });
  worker.once("exit", (code, signal) => {
    if (isEnding) return;
    console.error(`A process of the app ended (${signal ?? `code ${code}`}).`);
    if (!hasServed) process.exit(code || 1);
    begin(number);
  });
}
