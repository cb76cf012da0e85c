import "server-only";
import type { ChildProcess } from "node:child_process";
import { BusyError } from "#domain/errors.ts";
import { startProgram } from "#sandbox/start-child.ts";
import type { ExportedFile } from "#server/reports/export-article.ts";
import type { ExportAnswer, ExportMessage, ExportTask, FileTask } from "./messages.ts";
import { receivedError } from "./sent-error.ts";

/** Reports that are made as a whole are in memory, several at once. */
const MAX_HEAP_MB = 1_000;

/** The process lives this long without a task: people often export several times, and starting one takes half a second. */
const IDLE_TIMEOUT_MS = 600_000;

/**
 * Make a file in the export process. It is a sentence, or the file is on its way: its bytes come as they are read, and
 * must be read to their end or cancelled.
 */
export const exportInChild = (task: FileTask): Promise<ExportedFile> =>
  new Promise((resolve, reject) => {
    const { next, cancel, listen } = begin(task);
    const bytes = new ReadableStream<Uint8Array>(
      {
        start: (controller) =>
          listen((answer) => {
            if ("file" in answer) return resolve({ ...answer.file, bytes });
            if ("bytes" in answer) return controller.enqueue(answer.bytes);
            if ("isOver" in answer) return controller.close();
            reject(answer.error);
            controller.error(answer.error);
          }),
        pull: next,
        cancel,
      },
      { highWaterMark: 0 },
    );
  });

/** Write the file of an export that waits as a job, in the export process. */
export const writeExportInChild = (exportId: string): Promise<void> =>
  new Promise((resolve, reject) => {
    begin({ kind: "job", exportId }).listen((answer) => ("error" in answer ? reject(answer.error) : resolve()));
  });

type Answer = Exclude<ExportAnswer, { error: unknown }> | { error: Error };
type Listener = (answer: Answer) => void;

/** The export process of this process of the app, and who waits for its answers, by the numbers of their tasks. */
type Running = { child: ChildProcess; listeners: Map<number, Listener>; idleTimer: NodeJS.Timeout | undefined };

let running: Running | null = null;
let lastId = 0;

function begin(task: ExportTask) {
  running ??= start();
  const exporter = running;
  const { child, listeners } = exporter;
  keepRunning(exporter);
  lastId += 1;
  const id = lastId;
  const send = (message: ExportMessage) => void child.send(message);
  send({ id, task });
  return {
    listen: (listener: Listener) => void listeners.set(id, listener),
    next: () => send({ id, next: true }),
    cancel: () => {
      send({ id, cancel: true });
      end(exporter, id);
    },
  };
}

function start(): Running {
  const child = startProgram(["server/exports/process/export-child.ts"], {
    maxHeapMb: MAX_HEAP_MB,
    env: process.env,
    output: "inherit",
  });
  const exporter: Running = { child, listeners: new Map(), idleTimer: undefined };
  child.on("message", ({ id, ...answer }: { id: number } & ExportAnswer) => {
    const listener = exporter.listeners.get(id);
    if ("error" in answer || "isOver" in answer) end(exporter, id);
    listener?.("error" in answer ? { error: receivedError(answer.error) } : answer);
  });
  const fail = () => {
    if (running === exporter) running = null;
    const error = new BusyError("This file could not be made. Try again in a moment.");
    for (const listener of exporter.listeners.values()) listener({ error });
    exporter.listeners.clear();
  };
  child.once("exit", fail).once("error", fail);
  return exporter;
}

/** A process with a task keeps the app running. */
function keepRunning({ child, idleTimer }: Running): void {
  clearTimeout(idleTimer);
  child.ref();
  child.channel?.ref();
}

function end(exporter: Running, id: number): void {
  const { child, listeners } = exporter;
  listeners.delete(id);
  if (listeners.size > 0) return;
  child.unref();
  child.channel?.unref();
  const stop = () => {
    if (running === exporter) running = null;
    child.kill();
  };
  exporter.idleTimer = setTimeout(stop, IDLE_TIMEOUT_MS).unref();
}
