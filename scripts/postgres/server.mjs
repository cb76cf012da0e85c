/** The embedded PostgreSQL as a process: started apart from this one, found again by whoever comes later. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readIfThere } from "#scripts/setup/fingerprint.mjs";
import { Refusal } from "#scripts/user-error.mjs";
import { damaged, doesNotRun, runProgram, serverEnvironment } from "./cluster.mjs";
import { program, programs } from "./home.mjs";

/** Settings for a laptop. Whatever is acknowledged is on the disk. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 120,
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
  random_page_cost: 1.1,
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  log_line_prefix: "%m [%p] ",
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
};

/** For databases that live as long as a test: nothing need survive a power cut. */
export const PASSING = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "128MB" };

/** Bytes after which the server's log is begun anew, with the last one kept beside it. */
const LONG_LOG = 5_000_000;

/** How long a server may take to be ready; after a crash it first repeats what was not yet in its files. */
const PATIENCE = 120_000;

/** What the server of this folder says of itself while it runs or after a crash: `{ pid, port }`, or null. */
export function serverRecord(folder) {
  const lines = readIfThere(join(folder, "postmaster.pid"))?.split("\n");
  if (!lines) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? "starting" };
}

/** Is there a process of this number? */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== "ESRCH";
  }
}

/** Is there a PostgreSQL of this number? Process ids are given out again. */
export function runsPostgres(pid) {
  if (!pid || !isRunning(pid)) return false;
  if (process.platform === "win32") return true;
  const state = readIfThere(`/proc/${pid}/stat`);
  if (state) return state.includes("(postgres)") && !/\) Z /.test(state);
  return /postgres/.test(spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout);
}

/**
 * Start the server and wait until it takes connections. Its process belongs to a session of its own, so that a Ctrl-C
 * in the terminal reaches only who started it.
 */
export async function startServer({ folder, home, user, settings = {} }, port) {
  const log = join(home, "server.log");
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LONG_LOG) renameSync(log, `${log}.1`);
  const out = openSync(log, "a", 0o600);
  if (user) chownSync(log, user.uid, user.gid);
  const before = statSync(log).size;
  const options = Object.entries({ ...SETTINGS, ...settings, port }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const child = spawn(join(programs(user), program("postgres")), ["-D", folder, ...options], {
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", out, out],
    detached: true,
    windowsHide: true,
    ...user,
  });
  closeSync(out);
  child.unref();
  let ended = null;
  child.on("error", (error) => {
    ended = error;
  });
  child.on("exit", (code, signal) => {
    ended ??= { code, signal };
  });
  for (const started = Date.now(); Date.now() - started < PATIENCE; await pause(20)) {
    if (ended instanceof Error) throw doesNotRun(ended);
    if (ended) throw startFailure(folder, readFileSync(log).subarray(before).toString());
    const record = serverRecord(folder);
    if (record?.pid === child.pid && record.state === "ready") return record;
  }
  throw new Refusal(`The embedded PostgreSQL was not ready after ${PATIENCE / 1000} seconds. Its log is ${log}.`);
}

/** A start that may succeed when tried again. */
export class StartCollision extends Error {}

function startFailure(folder, log) {
  const reason = log.match(/(?:FATAL|PANIC):\s+(.*)/)?.[1] ?? log.trim().split("\n").at(-1) ?? "it said nothing";
  if (/lock file|shared memory block|could not create any TCP|starting up|Address already in use/.test(log))
    return new StartCollision(reason);
  return new Refusal(damaged(folder, reason));
}

/** Stop the server once its open transactions are rolled back; without a server nothing happens. */
export async function stopServer({ folder, user }) {
  const { pid } = serverRecord(folder) ?? {};
  if (!runsPostgres(pid)) return;
  await runProgram("pg_ctl", ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60"], user);
}

/** Stop the server without waiting for anything; it repairs itself at its next start. */
export function killServer({ folder }) {
  const { pid } = serverRecord(folder) ?? {};
  if (runsPostgres(pid)) process.kill(pid, "SIGQUIT");
}

/** Forget what a server that is no more said of itself, when its process id now belongs to another program. */
export function forgetServer(folder) {
  rmSync(join(folder, "postmaster.pid"), { force: true });
}

/** The port itself where it is free, else one that is. */
export async function freePort(wanted = 0) {
  return (await tryPort(wanted)) ?? (await tryPort(0));
}

function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}
