// @ts-check
/** The server process of the embedded PostgreSQL. It runs detached, so that later commands can find and share it. */
import { spawn, spawnSync } from "node:child_process";
import { chownSync, closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readIfExists } from "#scripts/setup/files.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { errorCode, UserError } from "#scripts/user-error.mjs";
import { cannotRun, damaged, runProgram, serverEnvironment } from "./cluster.mjs";
import { executable, programFolder } from "./home.mjs";

/** @typedef {import("./cluster.mjs").Cluster} Cluster */

/** Settings for a laptop. Every acknowledged write is on the disk. */
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

/** For the databases of tests, which need not survive a power cut. */
export const TEMPORARY_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
};

/** A longer log of the server is renamed at the next start, and a new one begins. */
const MAX_LOG_BYTES = 5_000_000;

/** Includes the recovery after a crash, which replays the write-ahead log. */
const START_TIMEOUT_MS = 120_000;

/**
 * The process id, port and state in postmaster.pid, which exists while the server runs and after a crash; null without
 * it.
 * @param {string} folder
 */
export function serverRecord(folder) {
  const lines = readIfExists(join(folder, "postmaster.pid"))?.split("\n");
  if (!lines) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? "starting" };
}

/** Whether a process with this id exists. @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

/**
 * Whether the process with this id is a PostgreSQL. Systems reuse process ids.
 * @param {number} [pid] @returns {pid is number}
 */
export function runsPostgres(pid) {
  if (!pid || !isRunning(pid)) return false;
  if (process.platform === "win32") return true;
  const state = readIfExists(`/proc/${pid}/stat`);
  if (state) return state.includes("(postgres)") && !/\) Z /.test(state);
  return /postgres/.test(spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout);
}

/**
 * Start the server and wait until it accepts connections. Its process has a session of its own, so that a Ctrl-C in the
 * terminal does not reach it.
 * @param {Cluster} cluster @param {number} port
 */
export async function startServer({ folder, home, user, settings = {}, packages }, port) {
  const log = join(home, "server.log");
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) renameSync(log, `${log}.1`);
  const out = openSync(log, "a", 0o600);
  if (user) chownSync(log, user.uid, user.gid);
  const logStart = statSync(log).size;
  const options = Object.entries({ ...SETTINGS, ...settings, port }).map(([name, value]) => `--${name}=${value}`);
  const child = spawn(join(programFolder(user, packages), executable("postgres")), ["-D", folder, ...options], {
    cwd: "/",
    env: serverEnvironment(),
    stdio: ["ignore", out, out],
    detached: true,
    windowsHide: true,
    ...user,
  });
  closeSync(out);
  child.unref();
  let hasExited = false;
  /** @type {Error | null} */
  let spawnError = null;
  child.on("error", (error) => {
    spawnError = error;
  });
  child.on("exit", () => {
    hasExited = true;
  });
  const isReady = () => {
    if (spawnError) throw cannotRun(spawnError);
    if (hasExited) throw startFailure(folder, readFileSync(log).subarray(logStart).toString());
    const record = serverRecord(folder);
    return record?.pid === child.pid && record?.state === "ready" ? record : null;
  };
  const record = await poll(isReady, { timeoutMs: START_TIMEOUT_MS, intervalMs: 20 });
  if (record) return record;
  throw new UserError(
    `The embedded PostgreSQL was not ready after ${START_TIMEOUT_MS / 1000} seconds. Its log is ${log}.`,
  );
}

/** A start failed because of another server; it may succeed when it is repeated. */
export class StartCollision extends Error {}

/** @param {string} folder @param {string} log */
function startFailure(folder, log) {
  const reason = log.match(/(?:FATAL|PANIC):\s+(.*)/)?.[1] ?? log.trim().split("\n").at(-1) ?? "its log is empty";
  if (/lock file|shared memory block|could not create any TCP|starting up|Address already in use/.test(log))
    return new StartCollision(reason);
  return new UserError(damaged(folder, reason));
}

/** Stop the server, if it runs. Open transactions are rolled back. @param {Cluster} cluster */
export async function stopServer({ folder, user }) {
  const { pid } = serverRecord(folder) ?? {};
  if (!runsPostgres(pid)) return;
  await runProgram("pg_ctl", ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60"], user);
}

/** Stop the server at once. It recovers at its next start. @param {{ folder: string }} cluster */
export function killServer({ folder }) {
  const { pid } = serverRecord(folder) ?? {};
  if (runsPostgres(pid)) process.kill(pid, "SIGQUIT");
}

/** Remove the record of a server that is gone and whose process id another program has now. @param {string} folder */
export function removeServerRecord(folder) {
  rmSync(join(folder, "postmaster.pid"), { force: true });
}
