/** The embedded PostgreSQL: real PostgreSQL from npm, one server a data folder, shared by all who need it. */
import { randomBytes } from "node:crypto";
import { existsSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { changePassword, clusterFolder, damaged, makeCluster, ROLE } from "./postgres/cluster.mjs";
import { databaseHome } from "./postgres/home.mjs";
import * as server from "./postgres/server.mjs";
import { readIfThere } from "./setup/fingerprint.mjs";
import { waitForLock } from "./setup/lock.mjs";
import { Refusal } from "./user-error.mjs";

/** The name under which those who need the server are connected to it: the last one to leave stops it. */
const LEASE = "galley-lease";

/** How long a server that starts, stops or repairs itself is waited for, in milliseconds. */
const PATIENCE = 120_000;

/**
 * The database of a data folder: of the server that runs there already, else of one that is started. `lost` settles
 * when the server ends unasked; `leave` stops it unless somebody else still needs it; `kill` stops it at once.
 */
export async function embeddedDatabase(dataFolder) {
  const alone = () => waitForLock(join(dataFolder, "postgres.lock"));
  const release = await alone();
  try {
    const { cluster, access } = await ensureAccess(dataFolder);
    const { lease, url } = await reachServer(cluster, access);
    const lost = new Promise((resolve) => lease.once("end", resolve));
    const leave = async () => {
      const releaseAgain = await alone();
      await leaveServer(cluster, lease, url).finally(releaseAgain);
    };
    return { url, lost, leave, kill: () => server.killServer(cluster) };
  } finally {
    release();
  }
}

/** The files of the database and the `{ password, port }` that open it, both made where missing. */
async function ensureAccess(dataFolder) {
  const path = join(dataFolder, "postgres.json");
  const kept = readAccess(path);
  const place = databaseHome(dataFolder, kept?.home);
  const cluster = { ...place, folder: clusterFolder(place) };
  const access = { port: 0, password: randomBytes(24).toString("base64url"), ...kept };
  if (place.home !== join(dataFolder, "postgres")) access.home = place.home;
  const keep = (port) => {
    writeFileSync(`${path}.new`, `${JSON.stringify({ ...access, port })}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  if (!existsSync(cluster.folder)) {
    keep(access.port);
    await makeCluster(cluster, access.password);
  } else if (!kept) {
    await server.stopServer(cluster);
    await changePassword(cluster, access.password);
    keep(access.port);
  }
  return { cluster, access: { ...access, path, keep } };
}

/** What is kept beside the database; `home` only where it is not in the data folder. */
function readAccess(path) {
  try {
    const { port, password, home } = JSON.parse(readIfThere(path) ?? "null");
    return typeof port === "number" && /^[\w-]+$/.test(password) ? { port, password, home } : null;
  } catch {
    return null; // damaged: the password is made anew
  }
}

/** A lease on the server, which is started where it does not run. */
async function reachServer(cluster, access) {
  let isOurs = false;
  try {
    for (const since = Date.now(); Date.now() - since < PATIENCE; await pause(50)) {
      const record = server.serverRecord(cluster.folder);
      if (!record || !server.runsPostgres(record.pid)) {
        isOurs = await startUnlessColliding(cluster, access, record);
        continue;
      }
      const url = `postgresql://${ROLE}:${access.password}@127.0.0.1:${record.port}/${ROLE}`;
      const lease = await tryLease(cluster, url, access);
      if (!lease) continue;
      if (record.port !== access.port) access.keep(record.port);
      return { lease, url };
    }
    throw new Refusal(`The embedded PostgreSQL does not answer. Its log is ${join(cluster.home, "server.log")}.`);
  } catch (error) {
    if (isOurs) await server.stopServer(cluster);
    throw error;
  }
}

async function startUnlessColliding(cluster, { port }, record) {
  // PostgreSQL itself sees to a record whose process is gone, and to what that process may have left in memory.
  if (record && server.isRunning(record.pid)) server.forgetServer(cluster.folder);
  try {
    await server.startServer(cluster, await server.freePort(port));
    return true;
  } catch (error) {
    if (error instanceof server.StartCollision) return false;
    throw error;
  }
}

/** What a server says or does while it starts, stops or repairs itself. */
const PASSING_ERRORS = new Set(["57P01", "57P02", "57P03", "ECONNREFUSED", "ECONNRESET", undefined]);

async function tryLease(cluster, url, { path }) {
  const lease = new pg.Client({ connectionString: url, application_name: LEASE, keepAlive: true });
  lease.on("error", () => {}); // "end" follows
  try {
    await lease.connect();
    const { rows } = await lease.query("SHOW data_directory");
    if (realpathSync(rows[0].data_directory) === realpathSync(cluster.folder)) return lease;
    server.forgetServer(cluster.folder); // left by a crash; its process id and port are another server's now
    await lease.end();
  } catch (error) {
    if (PASSING_ERRORS.has(error.code)) return null;
    if (error.code !== "28P01") throw new Refusal(damaged(cluster.folder, error.message));
    throw new Refusal(`The password in ${path} does not open the database. Remove that file to have a new one made.`);
  }
  return null;
}

async function leaveServer(cluster, lease, url) {
  await lease.end().catch(() => {});
  const last = new pg.Client({ connectionString: url });
  last.on("error", () => {});
  try {
    await last.connect();
    const others = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = $1 AND pid <> $2";
    const { rows } = await last.query(others, [LEASE, lease.processID]);
    await last.end();
    if (rows[0].count > 0) return;
  } catch {
    // It does not answer any more: the stop below waits until it is gone.
  }
  await server.stopServer(cluster);
}
