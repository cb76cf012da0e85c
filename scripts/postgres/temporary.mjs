// @ts-check
/** A PostgreSQL server for tests and benchmarks, which is removed with all its data at their end. */
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { errorCode, UserError } from "#scripts/user-error.mjs";
import { clusterFolder, createCluster, ROLE } from "./cluster.mjs";
import {
  isRunning,
  killServer,
  runsPostgres,
  serverRecord,
  startServer,
  stopServer,
  TEMPORARY_SETTINGS,
} from "./server.mjs";
import { serverUser } from "./server-user.mjs";

/** Folders of such servers have this prefix and the id of the process that started them. */
const PREFIX = "galley-temporary-";

/** How long a server may take to end after a crash. */
const CRASH_TIMEOUT_MS = 30_000;

/**
 * A server with an empty database, with its files in `folder`. The role of `url` may create further databases. A
 * `durable` server writes to the disk like the real one. `stop` removes the server, `kill` does so without waiting.
 * After `halt`, which stops it, and `crash`, which loses what is not on the disk, `start` starts it with its data.
 */
export async function temporaryServer({ durable = false, folder = tmpdir() } = {}) {
  removeAbandoned();
  const user = serverUser("");
  const home = mkdtempSync(join(folder, `${PREFIX}${process.pid}-`));
  if (user) chownSync(home, user.uid, user.gid);
  const cluster = { home, user, folder: clusterFolder({ home }), settings: durable ? {} : TEMPORARY_SETTINGS };
  const password = randomBytes(24).toString("base64url");
  const remove = () => rmSync(home, { recursive: true, force: true });
  const stop = () => stopServer(cluster).then(remove);
  const kill = () => {
    killServer(cluster);
    remove();
  };
  try {
    await createCluster(cluster, password);
    const { port } = await startServer(cluster, await freePort());
    const url = `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${ROLE}`;
    const halt = () => stopServer(cluster);
    const start = () => startServer(cluster, port);
    return { url, stop, kill, halt, crash: () => crash(cluster), start };
  } catch (error) {
    kill();
    throw error;
  }
}

/** @param {import("./cluster.mjs").Cluster} cluster */
async function crash(cluster) {
  const { pid } = serverRecord(cluster.folder) ?? {};
  killServer(cluster);
  await poll(() => !runsPostgres(pid), { timeoutMs: CRASH_TIMEOUT_MS, intervalMs: 20 });
}

/** Remove the servers of processes that were killed before they could do so. */
function removeAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split("-")[0]) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    const home = join(tmpdir(), name);
    try {
      killServer({ folder: clusterFolder({ home }) });
      rmSync(home, { recursive: true, force: true });
    } catch (error) {
      // The server of another user, or one that another process removes at the same time.
      const isLeft = error instanceof UserError || ["EPERM", "EACCES", "ENOENT"].includes(errorCode(error) ?? "");
      if (!isLeft) throw error;
    }
  }
}
