import "server-only";
import { writeExport } from "#server/exports/write-export.ts";
import { logError } from "#server/log/log-error.ts";
import { exportInThisProcess } from "./in-this-process.ts";
import type { ExportAnswer, ExportMessage, ExportTask, FileHead, FileTask } from "./messages.ts";
import { sentErrorOf } from "./sent-error.ts";

/**
 * The program of the export process. It makes files, several at a time, and gives them piece by piece when it is asked.
 */

/** A file that is read. */
type OpenFile = { head: FileHead; reader: ReadableStreamDefaultReader<Uint8Array> };

/** The files that are read or are being opened, by the numbers of their tasks. */
const files = new Map<number, Promise<OpenFile>>();

process.on("message", ({ id, ...message }: ExportMessage) => {
  if ("task" in message) void answer(id, () => begin(id, message.task));
  else if ("next" in message) void answer(id, () => next(id));
  else void cancel(id);
});
// The app is gone.
process.on("disconnect", () => process.exit());

async function answer(id: number, work: () => Promise<ExportAnswer>): Promise<void> {
  try {
    send(id, await work());
  } catch (error) {
    fail(id, error);
  }
}

const send = (id: number, answer: ExportAnswer) => process.send?.({ id, ...answer });

function fail(id: number, error: unknown): void {
  files.delete(id);
  const sent = sentErrorOf(error);
  if ("failure" in sent) logError({ job: "export" }, error);
  send(id, { error: sent });
}

async function begin(id: number, task: ExportTask): Promise<ExportAnswer> {
  if (task.kind === "job") {
    await writeExport(task.exportId);
    return { isOver: true };
  }
  const file = openFile(task);
  files.set(id, file);
  const { head, reader } = await file;
  // Whoever reads too slowly asks for nothing, and must hear of it nevertheless.
  reader.closed.catch((error) => files.has(id) && fail(id, error));
  return { file: head };
}

async function openFile(task: FileTask): Promise<OpenFile> {
  const { bytes, ...head } = await exportInThisProcess(task);
  return { head, reader: bytes.getReader() };
}

async function next(id: number): Promise<ExportAnswer> {
  const file = await files.get(id);
  const { value } = (await file?.reader.read()) ?? {};
  if (value) return { bytes: value };
  files.delete(id);
  return { isOver: true };
}

/** A file that is still being opened is cancelled as soon as it is open. */
async function cancel(id: number): Promise<void> {
  const file = files.get(id);
  files.delete(id);
  await file?.then(({ reader }) => reader.cancel()).catch(() => undefined);
}
