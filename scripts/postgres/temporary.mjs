/** PostgreSQL for tests and measurements: a server that is gone with all its data when they are done. */
import { randomBytes } from "node:crypto";
import { chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusterFolder, makeCluster, ROLE } from "./cluster.mjs";
import { freePort, isRunning, killServer, PASSING, startServer, stopServer } from "./server.mjs";
import { serverUser } from "./server-user.mjs";

/** Folders of such servers carry the number of the process they were for. */
const NAME = "galley-passing-";

/**
 * A server with an empty database. `url` opens it as a role that may make further databases; a `durable` one writes to
 * the disk like the real one. `stop` removes it, `kill` does so without waiting.
 */
export async function temporaryServer({ durable = false } = {}) {
  sweep();
  const user = serverUser("");
  const home = mkdtempSync(join(tmpdir(), `${NAME}${process.pid}-`));
  if (user) chownSync(home, user.uid, user.gid);
  const cluster = { home, user, folder: clusterFolder({ home }), settings: durable ? {} : PASSING };
  const password = randomBytes(24).toString("base64url");
  const kill = () => {
    killServer(cluster);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await makeCluster(cluster, password);
    const { port } = await startServer(cluster, await freePort());
    const stop = async () => {
      await stopServer(cluster);
      rmSync(home, { recursive: true, force: true });
    };
    return { url: `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${ROLE}`, stop, kill };
  } catch (error) {
    kill();
    throw error;
  }
}

/** Remove the servers of processes that were killed before they could. */
function sweep() {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(NAME) ? Number(name.slice(NAME.length).split("-")[0]) : Number.NaN;
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    const home = join(tmpdir(), name);
    try {
      killServer({ folder: clusterFolder({ home }) });
      rmSync(home, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== "EPERM" && error.code !== "EACCES") throw error; // another user's
    }
  }
}
