import { type ChildProcess, spawn } from "node:child_process";
import cluster from "node:cluster";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { RuleError } from "#domain/errors.ts";
import type { IngestInput } from "#ingest/input.ts";
import type { ReadResult } from "#ingest/read-input.ts";
import type { ChildMessage } from "./child.ts";
import { Semaphore } from "./semaphore.ts";

/** Inputs read at the same time: two, or one in each process when the app runs as several processes. */
const CONCURRENCY = cluster.isWorker ? 1 : 2;

/** Timeout for reading one input. Real pages take about 100 ms. */
const READ_TIMEOUT_MS = 10_000;

/** Timeout for waiting and reading together; less than the timeout of a request. */
const TOTAL_TIMEOUT_MS = 14_000;

const semaphore = new Semaphore(CONCURRENCY, READ_TIMEOUT_MS);

/** Heap limit of one child process. No input that passes the size checks is known to need more than 150 MB. */
const MAX_HEAP_MB = 192;

/** An idle child process lives this long, because starting one takes half a second. */
const IDLE_TIMEOUT_MS = 60_000;

/** A larger child process is not reused, because it returns no memory to the system. A new one takes 100 MB. */
const MAX_IDLE_BYTES = 150_000_000;

const idle: { child: ChildProcess; timer: NodeJS.Timeout }[] = [];

/** Read an input in a child process with limits of time and memory, so that a hostile one harms no other request. */
export function readInSandbox(input: IngestInput): Promise<ReadResult> {
  const startedAt = performance.now();
  return semaphore.run(() => {
    const timeLeftMs = TOTAL_TIMEOUT_MS - (performance.now() - startedAt);
    return readInChild(input, Math.min(READ_TIMEOUT_MS, timeLeftMs));
  });
}

function readInChild(input: IngestInput, timeoutMs: number): Promise<ReadResult> {
  const child = takeIdle() ?? start();
  keepAppAlive(child);
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      child.off("exit", onExit).off("error", onError).off("message", onMessage);
    };
    const giveUp = (reason: Error) => {
      settle();
      child.kill("SIGKILL");
      reject(reason);
    };
    const timer = setTimeout(() => giveUp(ruleError(input, "takes too long to read")), timeoutMs);
    const onError = (error: Error) => giveUp(error);
    const onExit = (code: number | null, signal: string | null) =>
      giveUp(
        isOutOfMemory(code, signal) ? ruleError(input, "is too large to read") : new Error(`child exited: ${code}`),
      );
    const onMessage = (message: ChildMessage) => {
      settle();
      if (message.memory > MAX_IDLE_BYTES) child.kill();
      else addIdle(child);
      if ("result" in message) resolve(message.result);
      else if ("ruleError" in message) reject(new RuleError(message.ruleError));
      else reject(ruleError(input, "could not be read", message.failure));
    };
    child.once("error", onError).once("exit", onExit).once("message", onMessage);
    child.send(input);
  });
}

/** V8 aborts (134 = 128 + SIGABRT) when its heap is full; the system kills the process when memory runs out. */
const isOutOfMemory = (code: number | null, signal: string | null) => signal !== null || code === 134;

const ruleError = ({ kind }: IngestInput, problem: string, cause?: string) =>
  new RuleError(
    `This ${kind === "html" ? "page" : kind === "file" ? "file" : "text"} ${problem}. Copy its text and paste it.`,
    { cause },
  );

function takeIdle(): ChildProcess | undefined {
  const entry = idle.pop();
  clearTimeout(entry?.timer);
  return entry?.child;
}

/** A busy child process keeps the app running; an idle one does not (see `addIdle`). */
function keepAppAlive(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function addIdle(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  const stop = () => {
    removeIdle(child);
    child.kill();
  };
  idle.push({ child, timer: setTimeout(stop, IDLE_TIMEOUT_MS).unref() });
}

function removeIdle(child: ChildProcess): void {
  const index = idle.findIndex((entry) => entry.child === child);
  if (index >= 0) clearTimeout(idle.splice(index, 1)[0]?.timer);
}

/** Next bundles this module into another folder, but runs in the root folder of the app. */
const ROOT = process.env.NEXT_RUNTIME ? process.cwd() : join(import.meta.dirname, "..", "..");

/** A process, because a thread that runs out of memory ends the app. It gets no secrets and a low CPU priority. */
function start(): ChildProcess {
  const { PATH, HOME, TMPDIR, TEMP, SystemRoot } = process.env;
  // `spawn` with an IPC channel does what `fork` does; Next would bundle a file that is given to `fork`.
  const options = ["--import=tsx", `--max-old-space-size=${MAX_HEAP_MB}`, "--max-semi-space-size=16"];
  const child = spawn(process.execPath, [...options, join(ROOT, "ingest", "sandbox", "child.ts")], {
    cwd: ROOT,
    env: { NODE_ENV: process.env.NODE_ENV, ...defined({ PATH, HOME, TMPDIR, TEMP, SystemRoot }) },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // Without a listener, an error event of an idle child process would end the app.
  return child.on("error", () => {}).once("exit", () => removeIdle(child));
}

const defined = (variables: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
