import "server-only";
import { ForbiddenError, NotFoundError, RuleError } from "#domain/errors.ts";
import { KEPT_HOURS, MAX_FILE_BYTES, MAX_WRITING_MINUTES } from "#domain/exports/export-job.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import type { Export } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { addJobs } from "#server/jobs/queue.ts";
import { logError } from "#server/log/log-error.ts";
import { objectStore } from "#server/store/store.ts";
import { holdObjects } from "#server/store/sweep.ts";
import { type Part, partsOf } from "./file.ts";
import { openExport } from "./open-export.ts";
import { requestOf } from "./rows.ts";

/** Attempts to write one export, those that ended with their process too. */
export const MAX_ATTEMPTS = 3;

/** Pause between signs of life, each of which stores how many claims are written. */
const HEARTBEAT_MS = 1_000;

/** How long after a failure of Galley it is tried again. */
const RETRY_DELAY_MS = 10_000;

const TIMEOUT_MS = MAX_WRITING_MINUTES * 60_000;

const GIVEN_UP = "Galley could not make this file. Export it again, or ask an admin to look at the log.";

/** Write the file of an export that waits. An export that is written, failed or cancelled already stays as it is. */
export async function writeExport(id: string, now = new Date()): Promise<void> {
  const row = await begin(id, now);
  if (!row) return;
  const attempt = new Attempt(row);
  try {
    await attempt.write(now);
  } catch (error) {
    await end(row, error, now);
  } finally {
    attempt.stop();
  }
}

/** Take the export up, unless it does not wait. What an earlier attempt wrote is forgotten. */
async function begin(id: string, now: Date): Promise<Export | null> {
  return db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text FROM "Export" WHERE id = ${id}::uuid FOR UPDATE`;
    if (row?.state !== "waiting") return null;
    await tx.exportPart.deleteMany({ where: { exportId: id } });
    const data = { state: "writing", written: 0, aliveAt: now, attempt: { increment: 1 } } as const;
    return tx.export.update({ where: { id }, data });
  });
}

/** The export was cancelled, its person lost their rights, or another process has taken it up. */
class Superseded extends Error {
  override name = "Superseded";
}

/** One attempt to write an export, which shows signs of life until it is stopped. */
class Attempt {
  readonly #row: Export;
  readonly #isMine: { id: string; attempt: number; state: "writing" };
  readonly #heartbeat: NodeJS.Timeout;
  readonly #deadline = performance.now() + TIMEOUT_MS;
  #written = 0;
  #isSuperseded = false;

  constructor(row: Export) {
    this.#row = row;
    this.#isMine = { id: row.id, attempt: row.attempt, state: "writing" };
    this.#heartbeat = setInterval(() => void this.#showLife(), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  stop(): void {
    clearInterval(this.#heartbeat);
  }

  async write(now: Date): Promise<void> {
    const viewer = await viewerOf(this.#row);
    const count = () => {
      this.#written += 1;
    };
    const file = await openExport(viewer, requestOf(this.#row), { count, now });
    try {
      await this.#store({ claims: file.claims });
      const sizeBytes = await this.#storeParts(file.bytes);
      const { name, mediaType, auditHead } = file;
      const expiresAt = new Date(Date.now() + KEPT_HOURS * 3_600_000);
      const written = Math.min(this.#written, file.claims);
      await this.#store({ state: "done", name, mediaType, auditHead, sizeBytes, written, expiresAt });
    } finally {
      await file.close();
    }
  }

  async #storeParts(bytes: AsyncIterable<Uint8Array>): Promise<number> {
    let size = 0;
    let number = 0;
    for await (const part of partsOf(this.#watched(bytes))) {
      size += part.bytes.length;
      if (size > MAX_FILE_BYTES)
        throw new RuleError("This file is larger than 1 GB. Export fewer claims, or leave out rationales.");
      await this.#storePart(part, number);
      number += 1;
    }
    return size;
  }

  async *#watched(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      if (this.#isSuperseded) throw new Superseded();
      if (performance.now() > this.#deadline)
        throw new RuleError(`This takes longer than ${MAX_WRITING_MINUTES} minutes. Export fewer claims at once.`);
      yield chunk;
    }
  }

  /** The bytes are put first, so that there is no row without them. The sweep leaves young objects alone. */
  async #storePart({ sha256, bytes }: Part, number: number): Promise<void> {
    await objectStore().put(sha256, bytes);
    await db.$transaction(async (tx) => {
      const mine = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Export" WHERE id = ${this.#row.id}::uuid
        AND attempt = ${this.#row.attempt} AND state = 'writing' FOR UPDATE`;
      if (mine.length === 0) throw new Superseded();
      await holdObjects(tx, [{ sha256, bytes }]);
      await tx.exportPart.create({ data: { exportId: this.#row.id, number, sha256, sizeBytes: bytes.length } });
    });
  }

  async #store(data: Partial<Export>): Promise<void> {
    const { count } = await db.export.updateMany({
      where: this.#isMine,
      data: data as Parameters<typeof db.export.updateMany>[0]["data"],
    });
    if (count === 0) throw new Superseded();
  }

  /** Ends the attempt too when its person may no longer see what is in the file. */
  async #showLife(): Promise<void> {
    try {
      await viewerOf(this.#row);
      await this.#store({ aliveAt: new Date(), written: this.#written });
    } catch (error) {
      // A database that does not answer leaves the lease to end.
      this.#isSuperseded ||= error instanceof Superseded || error instanceof ForbiddenError;
    }
  }
}

/** Whoever asked, with the role that they had then. */
async function viewerOf({ askedById, role }: Export): Promise<Viewer> {
  const person = await db.person.findUniqueOrThrow({ where: { id: askedById } });
  if (person.disabledAt || !atLeast(person.role, role))
    throw new ForbiddenError("Your role changed after you asked for this file. Export it again.");
  return { id: askedById, name: person.name, role };
}

/** A failure that its person can do something about is final. Any other is tried again a few times. */
async function end({ id, attempt }: Export, error: unknown, now: Date): Promise<void> {
  if (error instanceof Superseded) return;
  const isTold = [RuleError, ForbiddenError, NotFoundError].some((kind) => error instanceof kind);
  if (!isTold) logError({ export: id }, error);
  await db.$transaction(async (tx) => {
    const isFinal = isTold || attempt >= MAX_ATTEMPTS;
    const fault = isTold ? (error as Error).message : GIVEN_UP;
    const { count } = await tx.export.updateMany({
      where: { id, attempt, state: "writing" },
      data: isFinal ? { state: "failed", fault, expiresAt: now } : { state: "waiting" },
    });
    if (count === 0) return;
    if (isFinal) await tx.exportPart.deleteMany({ where: { exportId: id } });
    else
      await addJobs(tx, "write-export", [
        { data: { exportId: id }, startAfter: new Date(Date.now() + RETRY_DELAY_MS) },
      ]);
  });
}
