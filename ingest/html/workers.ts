import { Worker } from "node:worker_threads";
import { RuleError } from "#domain/errors.ts";
import type { Reading } from "#ingest/reading.ts";
import type { HtmlInput } from "./read-html.ts";
import type { HtmlAnswer } from "./worker.ts";

/** Pages read at the same time; the rest wait (two processor cores are what Galley is made for). */
const AT_ONCE = 2;

/** How long a page may wait for its turn, and how long it may take; together what a request may take. Real pages take 0.1 s. */
const WAITING_LIMIT = 5_000;
const TIME_LIMIT = 10_000;

/**
 * Megabytes of one worker's heap. The worst page that `refuseUnreadable` lets through takes about 200; the limit is a
 * second fence for what nobody thought of.
 */
const MEMORY_LIMIT = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** A worker without work is kept for this long, because starting one takes 0.1 s, with tsx 0.3 s. */
const IDLE_TIME = 10_000;

const idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/** Read HTML in a worker with limits of time and memory, which a hostile page cannot pass on to others. */
export async function readHtmlApart(input: HtmlInput): Promise<Reading> {
  if (running < AT_ONCE) running += 1;
  else await turn();
  try {
    return await readInWorker(input);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Wait for the place of a page that is done. */
function turn(): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(begin), 1);
      reject(new RuleError("Many pages are being read just now. Try again in a minute."));
    }, WAITING_LIMIT);
    const begin = () => {
      clearTimeout(timer);
      resolve();
    };
    waiting.push(begin);
  });
}

function readInWorker(input: HtmlInput): Promise<Reading> {
  const worker = takeIdle() ?? start();
  worker.ref();
  return new Promise((resolve, reject) => {
    const giveUp = (reason: Error) => {
      settle();
      void worker.terminate();
      reject(reason);
    };
    const timer = setTimeout(() => giveUp(refusal("takes too long to read")), TIME_LIMIT);
    const onError = (error: NodeJS.ErrnoException) =>
      giveUp(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refusal("is too large to be read") : error);
    const onMessage = (answer: HtmlAnswer) => {
      settle();
      keepIdle(worker);
      if ("reading" in answer) resolve(answer.reading);
      else reject("refusal" in answer ? new RuleError(answer.refusal) : refusal("could not be read", answer.failure));
    };
    const settle = () => {
      clearTimeout(timer);
      worker.off("error", onError).off("message", onMessage);
    };
    worker.once("error", onError).once("message", onMessage);
    worker.postMessage(input);
  });
}

const refusal = (what: string, cause?: string) =>
  new RuleError(`This page ${what}. Copy its text and paste it.`, { cause });

function takeIdle(): Worker | undefined {
  const kept = idle.pop();
  clearTimeout(kept?.timer);
  return kept?.worker;
}

function keepIdle(worker: Worker): void {
  worker.unref();
  const end = () => {
    forget(worker);
    void worker.terminate();
  };
  idle.push({ worker, timer: setTimeout(end, IDLE_TIME).unref() });
}

function forget(worker: Worker): void {
  const index = idle.findIndex((kept) => kept.worker === worker);
  if (index >= 0) idle.splice(index, 1);
}

/** Node 20 does not read TypeScript: outside of Next, which bundles the worker, tsx has to be started in it first. */
const THROUGH_TSX = `
  const { workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(workerData);
  });
`;

function start(): Worker {
  const worker = newWorker();
  // An error event without a listener would end the app, also when nobody waits for this worker any more.
  return worker.on("error", () => {}).once("exit", () => forget(worker));
}

function newWorker(): Worker {
  const limits = { resourceLimits: MEMORY_LIMIT };
  if (process.env.NEXT_RUNTIME) return new Worker(new URL("./worker.ts", import.meta.url), limits);
  const source = new URL("./worker.ts", import.meta.url).href;
  return new Worker(THROUGH_TSX, { ...limits, eval: true, workerData: source });
}
