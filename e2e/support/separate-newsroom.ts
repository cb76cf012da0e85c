import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { isAnswering } from "#scripts/app/app.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { createDatabase, dropDatabases } from "#scripts/testing/databases.mjs";

const ROOT = join(import.meta.dirname, "..", "..");

/** The set-up code of newsrooms that `openNewsroom` starts. */
export const SETUP_CODE = "harbour-lantern-42";

const START_TIMEOUT_MS = 60_000;

/** How long requests in progress may take when the app stops. */
const STOP_TIMEOUT_MS = 3_000;

/** `env` is the environment of the app, with its database and its secret. */
export type Newsroom = { url: string; env: NodeJS.ProcessEnv; pid: number; close: () => Promise<void> };

/**
 * Start an empty newsroom with its own database, app and settings, for tests that would disturb others. `reach` turns
 * the address of the database into the one that the app uses. The database is on `server`.
 */
export async function openNewsroom(
  settings: Record<string, string> = {},
  reach = (databaseUrl: string) => databaseUrl,
  server = process.env.GALLEY_TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? "",
): Promise<Newsroom> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const database = `galley_own_${randomBytes(6).toString("hex")}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...settings,
    NODE_ENV: "production",
    DATABASE_URL: reach(await createDatabase(server, database)),
    GALLEY_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    GALLEY_SETUP_CODE: SETUP_CODE,
  };
  const processes = [join("scripts", "app", "processes.mjs"), "--port", String(port)];
  const app = spawn(process.execPath, processes, { cwd: ROOT, env, stdio: "ignore" });
  await waitUntilAnswering(url, app).catch(async (error) => {
    app.kill();
    await dropDatabases(server, database);
    throw error;
  });
  const close = async () => {
    app.kill();
    // An open page has an event stream, which never ends by itself.
    const timer = setTimeout(() => app.kill("SIGKILL"), STOP_TIMEOUT_MS);
    if (app.exitCode === null && app.signalCode === null) await once(app, "exit");
    clearTimeout(timer);
    await dropDatabases(server, database);
  };
  return { url, env, pid: app.pid ?? 0, close };
}

async function waitUntilAnswering(url: string, app: ChildProcess): Promise<void> {
  const isReady = () => {
    if (app.exitCode !== null) throw new Error(`The app stopped with ${app.exitCode}.`);
    return isAnswering(url);
  };
  const isUp = await poll(isReady, { timeoutMs: START_TIMEOUT_MS, intervalMs: 200 });
  if (!isUp) throw new Error("The app does not answer.");
}
