import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { isAnswering } from "#scripts/app/app.mjs";
import { ROOT } from "#scripts/paths.mjs";
import { query } from "#scripts/postgres/query.mjs";
import { compressFiles } from "#scripts/setup/compress-files.mjs";
import { fingerprint, unlessStamped } from "#scripts/setup/fingerprint.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { runPackage } from "#scripts/setup/run.mjs";

const FOLDER = import.meta.dirname;
const SOURCES = ["app", "database.js", "next.config.js"].map((path) => join(FOLDER, path));
const TABLE = "CREATE TABLE floor_inserts (id uuid PRIMARY KEY, statement text, at timestamptz DEFAULT now())";
const START_TIMEOUT_MS = 60_000;

export type Floor = { url: string; close: () => Promise<void> };

/**
 * Start the bare app of this folder, which does the least that Next can do for the same work. It runs as Galley does:
 * in as many processes, behind the same server, on the same database.
 */
export async function openFloor(databaseUrl: string): Promise<Floor> {
  await build();
  await query(databaseUrl, TABLE);
  const port = await freePort();
  const args = [join(ROOT, "scripts", "app", "processes.mjs"), "--dir", FOLDER, "--port", String(port)];
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl };
  const app = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", 2, 2] });
  const url = `http://localhost:${port}`;
  const isSettled = () => app.exitCode !== null || isAnswering(url);
  const isUp = await poll(isSettled, { timeoutMs: START_TIMEOUT_MS, intervalMs: 100 });
  if (!isUp || app.exitCode !== null) {
    await stop(app);
    throw new Error("The bare app does not answer.");
  }
  return { url, close: () => stop(app) };
}

async function build(): Promise<void> {
  const sourceHash = fingerprint(SOURCES, { words: [process.versions.node] });
  await unlessStamped(join(FOLDER, ".next", "galley-built"), sourceHash, async () => {
    const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
    await runPackage("next/dist/bin/next", ["build", FOLDER], { env, failure: "The bare app could not be built." });
    await compressFiles(join(FOLDER, ".next", "static"));
  });
}

async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  app.kill();
  await once(app, "exit");
}
