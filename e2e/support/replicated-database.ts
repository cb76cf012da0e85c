import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { appendFileSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, clusterFolder, createCluster, ROLE, runProgram } from "#scripts/postgres/cluster.mjs";
import { query } from "#scripts/postgres/query.mjs";
import { killServer, startServer, stopServer } from "#scripts/postgres/server.mjs";
import { serverUser } from "#scripts/postgres/server-user.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";

type Server = Cluster & { port: number };

/** How long the replica may take until it has what the primary has. */
const REPLICATION_TIMEOUT_MS = 60_000;

/**
 * A PostgreSQL server with a replica that has every commit before it is acknowledged. After `failOver`, the replica is
 * the primary and has no replica itself, until `addReplica`. `url` is the address of the primary.
 */
export async function replicatedDatabase() {
  const user = serverUser("");
  const password = randomBytes(24).toString("base64url");
  const servers: Server[] = [];
  const newServer = async (): Promise<Server> => {
    const home = mkdtempSync(join(tmpdir(), `galley-temporary-${process.pid}-`));
    if (user) chownSync(home, user.uid, user.gid);
    const server = { home, user, folder: clusterFolder({ home }), port: await freePort() };
    servers.push(server);
    return server;
  };
  const urlOf = ({ port }: Server) => `postgresql://${ROLE}:${password}@127.0.0.1:${port}/${ROLE}`;
  const remove = async (server: Server) => {
    await stopServer(server);
    rmSync(server.home, { recursive: true });
    servers.splice(servers.indexOf(server), 1);
  };

  let primary = await newServer();
  let replica: Server | null = null;
  await createCluster(primary, password);
  const rights = `ALTER ROLE ${ROLE} REPLICATION
GRANT pg_read_all_stats TO ${ROLE}
`;
  await runProgram("postgres", ["--single", "-D", primary.folder, "postgres"], user, { input: rights });
  appendFileSync(join(primary.folder, "pg_hba.conf"), "host replication all 127.0.0.1/32 scram-sha-256\n");

  /** The primary stops meanwhile: the embedded PostgreSQL has no program that copies a server that runs. */
  async function addReplica(): Promise<void> {
    await stopServer(primary);
    replica = await newServer();
    execFileSync("cp", ["-a", primary.folder, replica.folder]);
    writeFileSync(join(replica.folder, "standby.signal"), "");
    await startServer({ ...primary, settings: { synchronous_standby_names: "*" } }, primary.port);
    const primary_conninfo = `host=127.0.0.1 port=${primary.port} user=${ROLE} password=${password}`;
    await startServer({ ...replica, settings: { primary_conninfo } }, replica.port);
    const isReplicated = async () => {
      const { rows } = await query(urlOf(primary), "SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'");
      return rows.length > 0;
    };
    const found = await poll(isReplicated, { timeoutMs: REPLICATION_TIMEOUT_MS, intervalMs: 50 });
    if (!found) throw new Error("The replica does not replicate.");
  }

  /** The primary crashes, and the replica takes its place. */
  async function failOver(): Promise<void> {
    if (!replica) throw new Error("There is no replica.");
    const lost = primary;
    killServer(lost);
    await runProgram("pg_ctl", ["promote", "-D", replica.folder, "-w"], user);
    primary = replica;
    replica = null;
    await remove(lost);
  }

  await addReplica();
  return {
    url: () => urlOf(primary),
    addReplica,
    failOver,
    stop: async () => {
      for (const server of [...servers]) await remove(server);
    },
  };
}
