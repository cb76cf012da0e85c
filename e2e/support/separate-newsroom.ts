import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { isAnswering } from "#scripts/app/app.mjs";
import { drainMs } from "#scripts/app/drain.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { copyDatabase, createDatabase, dropDatabases } from "#scripts/testing/databases.mjs";

const ROOT = join(import.meta.dirname, "..", "..");

/** The set-up code of newsrooms that `openNewsroom` starts. */
export const SETUP_CODE = "harbour-lantern-42";

const START_TIMEOUT_MS = 60_000;

/** How long requests in progress may take when the app stops. */
const STOP_TIMEOUT_MS = 3_000;

/** `env` is the environment of the app, with its database and its secret. */
export type Newsroom = { url: string; env: NodeJS.ProcessEnv; pid: number; close: () => Promise<void> };

/** A part of a newsroom that serves it at an address of its own. `stop` tells it to end and resolves when it has ended. */
export type Instance = { url: string; pid: number; stop: () => Promise<void> };

/** The server of the tests, which has the template. */
const SERVER = process.env.GALLEY_TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? "";

/**
 * Start an empty newsroom with its own database, app and settings, for tests that would disturb others. `reach` turns
 * the address of the database into the one that the app uses. The database is on `server`. The app has one process,
 * unless the settings say otherwise.
 */
export async function openNewsroom(
  settings: Record<string, string> = {},
  reach = (databaseUrl: string) => databaseUrl,
  server = SERVER,
): Promise<Newsroom> {
  const database = `galley_own_${randomBytes(6).toString("hex")}`;
  const template = server === SERVER ? process.env.GALLEY_TEST_TEMPLATE : undefined;
  const env: NodeJS.ProcessEnv = {
    GALLEY_PROCESSES: "1",
    ...process.env,
    ...settings,
    NODE_ENV: "production",
    DATABASE_URL: reach(await (template ? copyDatabase(server, template, database) : createDatabase(server, database))),
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    GALLEY_SETUP_CODE: SETUP_CODE,
  };
  const instance = await openInstance(env).catch(async (error) => {
    await dropDatabases(server, database);
    throw error;
  });
  const close = async () => {
    await instance.stop();
    await dropDatabases(server, database);
  };
  const { url, pid } = instance;
  return { url, pid, env: { ...env, GALLEY_URL: url }, close };
}

/** Start an instance of the app with this environment, such as another one of a newsroom. */
export async function openInstance(env: NodeJS.ProcessEnv): Promise<Instance> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const processes = [join("scripts", "app", "processes.mjs"), "--port", String(port)];
  const app = spawn(process.execPath, processes, { cwd: ROOT, env: { ...env, GALLEY_URL: url }, stdio: "ignore" });
  await waitUntilAnswering(url, app).catch((error) => {
    app.kill();
    throw error;
  });
  const stop = async () => {
    app.kill();
    // An open page has an event stream, which never ends by itself.
    const timer = setTimeout(() => app.kill("SIGKILL"), STOP_TIMEOUT_MS + drainMs(env));
    if (app.exitCode === null && app.signalCode === null) await once(app, "exit");
    clearTimeout(timer);
  };
  return { url, pid: app.pid ?? 0, stop };
}

async function waitUntilAnswering(url: string, app: ChildProcess): Promise<void> {
  const isReady = () => {
    if (app.exitCode !== null) throw new Error(`The app stopped with ${app.exitCode}.`);
    return isAnswering(url);
  };
  const isUp = await poll(isReady, { timeoutMs: START_TIMEOUT_MS, intervalMs: 200 });
  if (!isUp) throw new Error("The app does not answer.");
}
