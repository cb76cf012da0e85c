import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "#scripts/setup/ports.mjs";

const ROOT = join(import.meta.dirname, "..", "..");

/** Milliseconds a start may take, and a start after a crash. */
const PATIENCE = 60_000;

/** Galley as `npm start` runs it, with an embedded database in a folder of its own and nobody in it. */
export class StartedGalley {
  readonly url: string;
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), "galley-crash-"));
  #start: ChildProcess | null = null;

  constructor(port: number) {
    this.#port = port;
    this.url = `http://localhost:${port}`;
  }

  static async open(): Promise<StartedGalley> {
    const galley = new StartedGalley(await freePort());
    await galley.start();
    return galley;
  }

  /** Run `npm start`, and tell in how many milliseconds it answered. */
  async start(): Promise<number> {
    const began = performance.now();
    const { DATABASE_URL: _, GALLEY_TEST_DATABASE_URL: __, ...inherited } = process.env;
    const own = { GALLEY_DATA: this.#folder, GALLEY_DEMO: "0", PORT: String(this.#port), HOST: "", GALLEY_URL: "" };
    const env = { ...inherited, ...own };
    this.#start = spawn(process.execPath, ["scripts/start.mjs"], { cwd: ROOT, env, stdio: "ignore" });
    await this.answering();
    return performance.now() - began;
  }

  async stop(): Promise<void> {
    if (!this.#start || this.#start.exitCode !== null) return;
    this.#start.kill("SIGTERM");
    await once(this.#start, "exit");
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get databaseUrl(): string {
    const { port, password } = this.#access();
    return `postgresql://galley:${password}@127.0.0.1:${port}/galley`;
  }

  /** `kill -9` of all processes of the app. */
  killApp(): void {
    const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
    const app = processes.find((line) => line.includes("processes.mjs") && line.includes(` ${this.#start?.pid} `));
    if (!app) throw new Error("The app does not run.");
    process.kill(-Number.parseInt(app, 10), "SIGKILL");
  }

  /** `kill -9` of the database server; its processes end with it. */
  killDatabase(): void {
    const home = this.#access().home ?? join(this.#folder, "postgres");
    process.kill(Number.parseInt(readFileSync(join(home, "17", "postmaster.pid"), "utf8"), 10), "SIGKILL");
  }

  /** Wait until it answers, with its database, and tell how many milliseconds that took. */
  async answering(): Promise<number> {
    const began = performance.now();
    while (performance.now() - began < PATIENCE) {
      if (this.#start?.exitCode) throw new Error(`npm start ended with code ${this.#start.exitCode}.`);
      const response = await fetch(`${this.url}/healthz`).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return performance.now() - began;
      await pause(20);
    }
    throw new Error("Galley does not answer.");
  }

  #access(): { port: number; password: string; home?: string } {
    return JSON.parse(readFileSync(join(this.#folder, "postgres.json"), "utf8"));
  }
}
