import { type ChildProcess, spawn } from "node:child_process";
import cluster from "node:cluster";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { RuleError } from "#domain/errors.ts";
import type { IngestInput } from "#ingest/ingest.ts";
import type { ReadInput } from "#ingest/read-input.ts";
import type { Answer } from "./child.ts";
import { Turns } from "./semaphore.ts";

/** Inputs read at the same time: two, or one for each of several processes of the app. */
const AT_ONCE = cluster.isWorker ? 1 : 2;

/** Milliseconds for reading one input, and for reading it and waiting for its turn: less than a request may take. Real pages take 100. */
const TIME_LIMIT = 10_000;
const WITH_WAITING = 14_000;

const turns = new Turns(AT_ONCE, TIME_LIMIT);

/** Megabytes of one worker's heap. Of what is not refused before, nothing is known that takes more than 150. */
const MEMORY_LIMIT = 192;

/** A worker without work is kept for this long, because starting one takes half a second. */
const IDLE_TIME = 60_000;

/** Bytes with which a worker is not kept: what one large input took does not come back by itself. A new one holds 100 MB. */
const MOST_KEPT = 150_000_000;

const idle: { worker: ChildProcess; timer: NodeJS.Timeout }[] = [];

/** Read something in a worker with limits of time and memory, which a hostile input cannot pass on to others. */
export function readApart(input: IngestInput): Promise<ReadInput> {
  const began = performance.now();
  return turns.take(() => readInWorker(input, Math.min(TIME_LIMIT, WITH_WAITING - (performance.now() - began))));
}

function readInWorker(input: IngestInput, timeLimit: number): Promise<ReadInput> {
  const worker = takeIdle() ?? start();
  hold(worker);
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      worker.off("exit", onExit).off("error", onError).off("message", onMessage);
    };
    const giveUp = (reason: Error) => {
      settle();
      worker.kill("SIGKILL");
      reject(reason);
    };
    const timer = setTimeout(() => giveUp(refusal(input, "takes too long to read")), timeLimit);
    const onError = (error: Error) => giveUp(error);
    const onExit = (code: number | null, signal: string | null) =>
      giveUp(isOutOfMemory(code, signal) ? refusal(input, "is too large to be read") : new Error(`worker: ${code}`));
    const onMessage = (answer: Answer) => {
      settle();
      if (answer.memory > MOST_KEPT) worker.kill();
      else keepIdle(worker);
      if ("read" in answer) resolve(answer.read);
      else if ("refusal" in answer) reject(new RuleError(answer.refusal));
      else reject(refusal(input, "could not be read", answer.failure));
    };
    worker.once("error", onError).once("exit", onExit).once("message", onMessage);
    worker.send(input);
  });
}

/** V8 aborts where it finds no room, and the system kills where it has none. */
const isOutOfMemory = (code: number | null, signal: string | null) => signal !== null || code === 134;

const refusal = ({ kind }: IngestInput, what: string, cause?: string) =>
  new RuleError(
    `This ${kind === "html" ? "page" : kind === "file" ? "file" : "text"} ${what}. Copy its text and paste it.`,
    { cause },
  );

function takeIdle(): ChildProcess | undefined {
  const kept = idle.pop();
  clearTimeout(kept?.timer);
  return kept?.worker;
}

/** A worker at work keeps the app running; an idle one does not. */
function hold(worker: ChildProcess): void {
  worker.ref();
  worker.channel?.ref();
}

function keepIdle(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
  const end = () => {
    forget(worker);
    worker.kill();
  };
  idle.push({ worker, timer: setTimeout(end, IDLE_TIME).unref() });
}

function forget(worker: ChildProcess): void {
  const index = idle.findIndex((kept) => kept.worker === worker);
  if (index >= 0) clearTimeout(idle.splice(index, 1)[0]?.timer);
}

/** Next moves this module to where nothing else is, but runs where the app lies. */
const HOME = process.env.NEXT_RUNTIME ? process.cwd() : join(import.meta.dirname, "..", "..");

/**
 * A process, not a thread: a thread that finds no room takes the whole app with it. It knows no secret of the app, and
 * comes after the app where both want the processor.
 */
function start(): ChildProcess {
  const { PATH, HOME: home, TMPDIR, TEMP, SystemRoot } = process.env;
  // What `fork` does; Next would take the file that `fork` names for one to bundle.
  const node = ["--import=tsx", `--max-old-space-size=${MEMORY_LIMIT}`, "--max-semi-space-size=16"];
  const worker = spawn(process.execPath, [...node, join(HOME, "ingest", "sandbox", "child.ts")], {
    cwd: HOME,
    env: { NODE_ENV: process.env.NODE_ENV, ...known({ PATH, HOME: home, TMPDIR, TEMP, SystemRoot }) },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  if (worker.pid !== undefined) setPriority(worker.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // An error event without a listener would end the app, also when nobody waits for this worker any more.
  return worker.on("error", () => {}).once("exit", () => forget(worker));
}

const known = (variables: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
