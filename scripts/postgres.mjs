// @ts-check
/** The embedded PostgreSQL, a real PostgreSQL from npm: one server for each data folder, which all commands share. */
import { randomBytes } from "node:crypto";
import { existsSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { changePassword, clusterFolder, createCluster, damaged, olderMajor, ROLE } from "./postgres/cluster.mjs";
import { databaseHome } from "./postgres/home.mjs";
import { query } from "./postgres/query.mjs";
import * as server from "./postgres/server.mjs";
import { upgradeCluster } from "./postgres/upgrade.mjs";
import { readIfExists } from "./setup/files.mjs";
import { waitForLock } from "./setup/lock.mjs";
import { poll } from "./setup/poll.mjs";
import { freePort } from "./setup/ports.mjs";
import { errorCode, errorMessage, UserError } from "./user-error.mjs";

/**
 * @typedef {import("./postgres/cluster.mjs").Cluster} Cluster
 * @typedef {Awaited<ReturnType<typeof ensureAccess>>["access"]} Access
 */

/** Commands that use the server hold a connection with this name. The last one to close it stops the server. */
const LEASE = "galley-lease";

/** Includes the start, stop or recovery of the server. */
const ANSWER_TIMEOUT_MS = 120_000;

/**
 * The database of a data folder, whose server is started unless it runs. `lost` resolves when the server ends
 * unexpectedly; `leave` stops it unless another command still uses it; `kill` stops it at once.
 * @param {string} dataFolder
 */
export async function embeddedDatabase(dataFolder) {
  const lock = () => waitForLock(join(dataFolder, "postgres.lock"));
  const release = await lock();
  try {
    const { cluster, access } = await ensureAccess(dataFolder);
    const { lease, url } = await connectToServer(cluster, access);
    const lost = new Promise((resolve) => lease.once("end", () => resolve(null)));
    const leave = async () => {
      const releaseAgain = await lock();
      await leaveServer(cluster, lease, url).finally(releaseAgain);
    };
    return { url, lost, leave, kill: () => server.killServer(cluster) };
  } finally {
    release();
  }
}

/**
 * The database files and the access data, both created where they are missing; the files of an older PostgreSQL are
 * upgraded. `port` is the last one used, 0 before
 * the first start; `path` is the file with the access data.
 * @param {string} dataFolder
 */
async function ensureAccess(dataFolder) {
  const path = join(dataFolder, "postgres.json");
  const stored = readAccess(path);
  const location = databaseHome(dataFolder, stored?.home);
  const cluster = { ...location, folder: clusterFolder(location) };
  const { password, port } = stored ?? { password: randomBytes(24).toString("base64url"), port: 0 };
  const home = location.home === join(dataFolder, "postgres") ? undefined : location.home;
  const store = (/** @type {number} */ newPort) => {
    writeFileSync(`${path}.new`, `${JSON.stringify({ port: newPort, password, home })}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  if (!existsSync(cluster.folder)) {
    const older = olderMajor(cluster);
    store(port);
    if (older) await upgradeCluster(cluster, older, password);
    else await createCluster(cluster, password);
  } else if (!stored) {
    await server.stopServer(cluster);
    await changePassword(cluster, password);
    store(port);
  }
  return { cluster, access: { password, port, path, store } };
}

/**
 * The stored access data; null where the file is missing or damaged. `home` is there only where it is outside of the
 * data folder.
 * @param {string} path @returns {{ port: number, password: string, home?: string } | null}
 */
function readAccess(path) {
  try {
    const { port, password, home } = JSON.parse(readIfExists(path) ?? "null");
    return typeof port === "number" && /^[\w-]+$/.test(password) ? { port, password, home } : null;
  } catch {
    return null;
  }
}

/** A lease on the server, which is started unless it runs. @param {Cluster} cluster @param {Access} access */
async function connectToServer(cluster, access) {
  let isOurs = false;
  const connect = async () => {
    const record = server.serverRecord(cluster.folder);
    if (!record || !server.runsPostgres(record.pid)) {
      isOurs = await startUnlessColliding(cluster, access, record);
      return null;
    }
    const url = `postgresql://${ROLE}:${access.password}@127.0.0.1:${record.port}/${ROLE}`;
    const lease = await tryLease(cluster, url, access);
    if (lease && record.port !== access.port) access.store(record.port);
    return lease && { lease, url };
  };
  try {
    const connection = await poll(connect, { timeoutMs: ANSWER_TIMEOUT_MS, intervalMs: 50 });
    if (connection) return connection;
    throw new UserError(`The embedded PostgreSQL is not responding. Its log is ${join(cluster.home, "server.log")}.`);
  } catch (error) {
    if (isOurs) await server.stopServer(cluster);
    throw error;
  }
}

/**
 * Whether the server was started; false when another one is starting or stopping.
 * @param {Cluster} cluster @param {Access} access @param {{ pid: number } | null} record
 */
async function startUnlessColliding(cluster, { port }, record) {
  // PostgreSQL itself replaces the record of a process that is gone, and cleans up its shared memory.
  if (record && server.isRunning(record.pid)) server.removeServerRecord(cluster.folder);
  try {
    await server.startServer(cluster, await freePort(port));
    return true;
  } catch (error) {
    if (error instanceof server.StartCollision) return false;
    throw error;
  }
}

/** Codes of errors while a server starts, stops or recovers. Some of its errors have no code. */
const TEMPORARY_ERRORS = new Set(["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", undefined]);

/** @param {Cluster} cluster @param {string} url @param {Access} access */
async function tryLease(cluster, url, { path }) {
  const lease = new pg.Client({ connectionString: url, application_name: LEASE, keepAlive: true });
  lease.on("error", () => {}); // "end" follows
  try {
    await lease.connect();
    const { rows } = await lease.query("SHOW data_directory");
    if (realpathSync(rows[0].data_directory) === realpathSync(cluster.folder)) return lease;
    server.removeServerRecord(cluster.folder); // left by a crash; another server has its process id and port now
    await lease.end();
  } catch (error) {
    const code = errorCode(error);
    if (TEMPORARY_ERRORS.has(code)) return null;
    if (code !== "28P01") throw new UserError(damaged(cluster.folder, errorMessage(error)));
    throw new UserError(
      `The database does not accept the password in ${path}. Delete that file to get a new password.`,
    );
  }
  return null;
}

/** @param {Cluster} cluster @param {pg.Client} lease @param {string} url */
async function leaveServer(cluster, lease, url) {
  const { processID } = /** @type {pg.Client & { processID: number }} */ (lease);
  await lease.end().catch(() => {});
  try {
    const otherLeases = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1 AND pid <> $2";
    const { rows } = await query(url, otherLeases, [LEASE, processID]);
    if (rows[0].count > 0) return;
  } catch {
    // The server no longer answers. Stopping it waits until it has ended.
  }
  await server.stopServer(cluster);
}
