import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";

const ROOT = join(import.meta.dirname, "..", "..");

/** What the terminal shows at the first start of these newsrooms. */
export const SETUP_CODE = "harbour-lantern-42";

/** Milliseconds an app gets to end what is under way. */
const GRACE = 3_000;

/** `env` is what the app was started with: its database, its secret. */
export type Newsroom = { url: string; env: NodeJS.ProcessEnv; close: () => Promise<void> };

/** A newsroom of its own with nobody in it: its own database, its own app, its own settings. For stories that would disturb others. */
export async function openNewsroom(settings: Record<string, string> = {}): Promise<Newsroom> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const database = await newDatabase();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...settings,
    NODE_ENV: "production",
    DATABASE_URL: database.url,
    GALLEY_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    GALLEY_SETUP_CODE: SETUP_CODE,
  };
  const processes = [join("scripts", "app", "processes.mjs"), "--port", String(port)];
  const app = spawn(process.execPath, processes, { cwd: ROOT, env, stdio: "ignore" });
  await answering(`${url}/healthz`, app).catch(async (error) => {
    app.kill();
    await database.drop();
    throw error;
  });
  const close = async () => {
    app.kill();
    // A page that is still open holds a stream of live changes, which never ends by itself.
    const late = setTimeout(() => app.kill("SIGKILL"), GRACE);
    if (app.exitCode === null && app.signalCode === null) await once(app, "exit");
    clearTimeout(late);
    await database.drop();
  };
  return { url, env, close };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** An empty database beside the one the tests run on, with every migration applied. */
async function newDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `galley_own_${randomBytes(6).toString("hex")}`;
  const url = new URL(process.env.GALLEY_TEST_DATABASE_URL ?? process.env.DATABASE_URL ?? "");
  await query(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const migrations = join(ROOT, "prisma", "migrations");
  for (const folder of readdirSync(migrations).sort()) {
    if (folder.endsWith(".toml")) continue;
    await query(own, readFileSync(join(migrations, folder, "migration.sql"), "utf8"));
  }
  return { url: own.href, drop: () => query(url, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function query(url: URL, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function answering(url: string, app: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 150; tried += 1) {
    if (app.exitCode !== null) throw new Error(`The app stopped with ${app.exitCode}.`);
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The app does not answer.");
}
