import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAnswering } from "#scripts/app/app.mjs";
import { ROOT } from "#scripts/paths.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { freePort } from "#scripts/setup/ports.mjs";

/** For a start, also after a crash. */
const START_TIMEOUT_MS = 60_000;

/** Galley as `npm start` runs it, with an embedded database in a folder of its own and no people. */
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

  /** Run `npm start`; returns the milliseconds until it answered. */
  async start(): Promise<number> {
    const start = performance.now();
    const { DATABASE_URL: _, GALLEY_TEST_DATABASE_URL: __, ...inherited } = process.env;
    const own = { GALLEY_DATA: this.#folder, GALLEY_DEMO: "0", PORT: String(this.#port), HOST: "", GALLEY_URL: "" };
    const env = { ...inherited, ...own };
    this.#start = spawn(process.execPath, ["scripts/start.mjs"], { cwd: ROOT, env, stdio: "ignore" });
    await this.untilAnswering();
    return performance.now() - start;
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
    if (!app) throw new Error("The app is not running.");
    process.kill(-Number.parseInt(app, 10), "SIGKILL");
  }

  /** `kill -9` of the database server, with which its processes end. */
  killDatabase(): void {
    const home = this.#access().home ?? join(this.#folder, "postgres");
    process.kill(Number.parseInt(readFileSync(join(home, "17", "postmaster.pid"), "utf8"), 10), "SIGKILL");
  }

  /** Wait until it answers, with its database; returns the milliseconds. */
  async untilAnswering(): Promise<number> {
    const start = performance.now();
    const isUp = () => {
      if (this.#start?.exitCode) throw new Error(`npm start ended with code ${this.#start.exitCode}.`);
      return isAnswering(this.url);
    };
    if (!(await poll(isUp, { timeoutMs: START_TIMEOUT_MS, intervalMs: 20 })))
      throw new Error("Galley does not answer.");
    return performance.now() - start;
  }

  #access(): { port: number; password: string; home?: string } {
    return JSON.parse(readFileSync(join(this.#folder, "postgres.json"), "utf8"));
  }
}
