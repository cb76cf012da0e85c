import { Worker } from "node:worker_threads";
import { RuleError } from "#domain/errors.ts";
import type { Ingested, IngestInput } from "#ingest/ingest.ts";
import { Turns } from "./turns.ts";
import type { Answer } from "./worker.ts";

/** Inputs read at the same time (two processor cores are what Galley is made for), and milliseconds the others wait for their turn. */
const turns = new Turns(2, 4_000);

/** Milliseconds one input may take; with the wait, less than a request may take. Real pages take 100. */
const TIME_LIMIT = 10_000;

/**
 * Megabytes of one worker's heap. The worst input that the readers let through takes about 200; the limit is a second
 * fence for what nobody thought of.
 */
const MEMORY_LIMIT = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/** A worker without work is kept for this long, because starting one takes 0.1 s, with tsx 0.3 s. */
const IDLE_TIME = 10_000;

const idle: { worker: Worker; timer: NodeJS.Timeout }[] = [];

/** Read something in a worker with limits of time and memory, which a hostile input cannot pass on to others. */
export const readApart = (input: IngestInput): Promise<Ingested> => turns.take(() => readInWorker(input));

function readInWorker(input: IngestInput): Promise<Ingested> {
  const worker = takeIdle() ?? start();
  worker.ref();
  return new Promise((resolve, reject) => {
    const giveUp = (reason: Error) => {
      settle();
      void worker.terminate();
      reject(reason);
    };
    const timer = setTimeout(() => giveUp(refusal(input, "takes too long to read")), TIME_LIMIT);
    const onError = (error: NodeJS.ErrnoException) =>
      giveUp(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? refusal(input, "is too large to be read") : error);
    const onMessage = (answer: Answer) => {
      settle();
      keepIdle(worker);
      if ("article" in answer) resolve(answer.article);
      else
        reject(
          "refusal" in answer ? new RuleError(answer.refusal) : refusal(input, "could not be read", answer.failure),
        );
    };
    const settle = () => {
      clearTimeout(timer);
      worker.off("error", onError).off("message", onMessage);
    };
    worker.once("error", onError).once("message", onMessage);
    worker.postMessage(input);
  });
}

const refusal = ({ kind }: IngestInput, what: string, cause?: string) =>
  new RuleError(
    `This ${kind === "html" ? "page" : kind === "file" ? "file" : "text"} ${what}. Copy its text and paste it.`,
    { cause },
  );

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
