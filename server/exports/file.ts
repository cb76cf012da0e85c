import "server-only";
import { createHash } from "node:crypto";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { MAX_PAUSE_MS } from "#server/reports/article-report.ts";
import { fileStream } from "#server/reports/file-stream.ts";
import { objectStore } from "#server/store/store.ts";
import { expectFile, ownExport } from "./exports.ts";
import { jobOf } from "./rows.ts";

/** Bytes of one part. A process that writes or reads a file holds a few parts in memory. */
export const PART_BYTES = 4_000_000;

/** A part of a file, as the store keeps it. */
export type Part = { sha256: string; bytes: Uint8Array };

/** The bytes in parts of `PART_BYTES`, the last one shorter. */
export async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Part> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks)
    for (let rest = chunk; rest.length > 0; ) {
      const taken = rest.subarray(0, PART_BYTES - length);
      held.push(taken);
      length += taken.length;
      rest = rest.subarray(taken.length);
      if (length < PART_BYTES) continue;
      yield partOf(held);
      [held, length] = [[], 0];
    }
  if (length > 0) yield partOf(held);
}

function partOf(chunks: Uint8Array[]): Part {
  const bytes = Buffer.concat(chunks);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The file of the viewer's own export. Whether they still may have it is asked before each part. */
export async function readExportFile(viewer: Viewer, id: string, now = new Date()) {
  const row = await ownExport(db, viewer, id);
  expectFile(jobOf(row, now));
  const { name, mediaType, auditHead, sizeBytes } = row;
  return {
    name: name ?? "export",
    mediaType: mediaType ?? "application/octet-stream",
    auditHead: auditHead ?? "",
    sizeBytes: sizeBytes ?? 0,
    bytes: fileStream(storedParts(viewer, id), { maxPauseMs: MAX_PAUSE_MS, end: async () => {} }),
  };
}

async function* storedParts(viewer: Viewer, exportId: string): AsyncGenerator<Uint8Array> {
  const parts = await db.exportPart.findMany({ where: { exportId }, orderBy: { number: "asc" } });
  for (const { sha256 } of parts) {
    const person = await db.person.findUnique({ where: { id: viewer.id }, select: { role: true, disabledAt: true } });
    if (!person || person.disabledAt) throw new Error("The person may no longer read this file.");
    await ownExport(db, { ...viewer, role: person.role }, exportId);
    const bytes = await objectStore().get(sha256);
    if (bytes === null) throw new Error(`The part ${sha256} of export ${exportId} is missing.`);
    yield bytes;
  }
}
