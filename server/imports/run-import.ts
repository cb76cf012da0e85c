import "server-only";
import { ConflictError, ForbiddenError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { FilePart } from "#domain/imports/file-part.ts";
import { type ImportResult, withPart } from "#domain/imports/import-result.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import type { Import } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { addJobs, wakeWorkers } from "#server/jobs/queue.ts";
import { logError } from "#server/log/log-error.ts";
import { importFile, nothingBefore, previewImport } from "./import-file.ts";

/** Reads the part of a file that begins at this item. The app passes it, because the server reads no files itself. */
export type ReadPart = (content: string, from: number) => Promise<FilePart>;

const MAX_FAILURES = 3;

/** How long after a failure of Galley the part is tried again. */
const RETRY_DELAY_MS = 10_000;

/** A job that shows no sign of life for this long has ended. A part takes a few seconds. */
const LEASE_MS = 90_000;

/** How long an import stays after it was begun. */
const KEPT_MS = 7 * 24 * 3_600_000;

const GIVEN_UP = "Galley could not import this file. Import it again, or ask an admin to look at the log.";

/** Check or store the parts of a file that are left. An import that waits for its person, or is over, stays as it is. */
export async function runImport(id: string, readPart: ReadPart): Promise<void> {
  const earlier = nothingBefore();
  for (let row = await begin(id); row !== null; row = await begin(id)) {
    try {
      const viewer = await viewerOf(row);
      const part = await readPart(row.content, row.next);
      if (!(await isNext(row))) continue;
      const options = { articleId: row.articleId ?? undefined };
      const result =
        row.state === "checking"
          ? await previewImport(viewer, part.file, options, earlier)
          : await importFile(viewer, part.file, options);
      await storePart(row, part, result);
    } catch (error) {
      await endPart(row, error);
      return;
    }
  }
}

type Running = Import & { content: string; state: "checking" | "storing" };

/** The import, if a job has work with it. */
async function begin(id: string): Promise<Running | null> {
  const where = { id, state: { in: ["checking" as const, "storing" as const] } };
  const [row] = await db.import.updateManyAndReturn({ where, data: { aliveAt: new Date() } });
  return row?.content ? (row as Running) : null;
}

/** Whether the part is still to be done: to read it takes seconds, in which the import can be cancelled. */
const isNext = async ({ id, state, next }: Running): Promise<boolean> =>
  (await db.import.count({ where: { id, state, next } })) > 0;

/** Store how far it is, unless it was cancelled or another job did the same part. */
async function storePart({ id, state, next, ...row }: Running, part: FilePart, result: ImportResult): Promise<void> {
  const before = row.result === null ? null : (JSON.parse(row.result) as ImportResult);
  const isOver = part.next === null;
  await db.import.updateMany({
    where: { id, state, next },
    data: {
      ...{ done: row.done + part.size, next: part.next ?? 0, failures: 0, aliveAt: new Date() },
      result: JSON.stringify(withPart(before, result)),
      ...(isOver ? { state: state === "checking" ? "checked" : "done" } : {}),
      ...(isOver && state === "storing" ? { content: null } : {}),
    },
  });
}

/** The person with the role that they had then. */
async function viewerOf({ askedById, role }: Import): Promise<Viewer> {
  const person = await db.person.findUniqueOrThrow({ where: { id: askedById } });
  if (person.disabledAt || !atLeast(person.role, role))
    throw new ForbiddenError("Your role changed after you chose this file. Import it again.");
  return { id: askedById, name: person.name, role };
}

/** A failure that its person can do something about is final. Any other is tried again a few times. */
async function endPart({ id, state, next, failures }: Running, error: unknown): Promise<void> {
  const isTold = [RuleError, ForbiddenError, NotFoundError, ConflictError].some((kind) => error instanceof kind);
  if (!isTold) logError({ import: id }, error);
  const isFinal = isTold || failures + 1 >= MAX_FAILURES;
  const fault = isTold ? (error as Error).message : GIVEN_UP;
  await db.$transaction(async (tx) => {
    const { count } = await tx.import.updateMany({
      where: { id, state, next },
      data: isFinal
        ? { state: "failed", fault, content: null, ...(state === "checking" ? { result: null } : {}) }
        : { failures: { increment: 1 }, aliveAt: new Date() },
    });
    const startAfter = new Date(Date.now() + RETRY_DELAY_MS);
    if (count > 0 && !isFinal) await addJobs(tx, "import-file", [{ data: { importId: id }, startAfter }]);
  });
}

/** Begin again with imports whose process ended, and forget those of last week. */
export async function tidyImports(now: Date): Promise<void> {
  await db.import.deleteMany({ where: { askedAt: { lt: new Date(now.getTime() - KEPT_MS) } } });
  const count = await db.$transaction(async (tx) => {
    const rows = await tx.import.updateManyAndReturn({
      where: { state: { in: ["checking", "storing"] }, aliveAt: { lt: new Date(now.getTime() - LEASE_MS) } },
      data: { aliveAt: now },
      select: { id: true },
    });
    const jobs = rows.map(({ id }) => ({ data: { importId: id } }));
    await addJobs(tx, "import-file", jobs);
    return jobs.length;
  });
  if (count > 0) wakeWorkers("import-file");
}
