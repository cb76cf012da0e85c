import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import { type ImportJob, isImporting, MAX_OPEN_IMPORTS } from "#domain/imports/import-job.ts";
import type { ImportResult } from "#domain/imports/import-result.ts";
import { atLeast, can, type Viewer } from "#domain/permissions.ts";
import type { Import } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { permitImport } from "#server/imports/import-file.ts";
import { addJobs, wakeWorkers } from "#server/jobs/queue.ts";

/** A file that is imported by a job. `isChecked`: its person does not want to read first what comes in. */
type LargeFile = { articleId?: string | null | undefined } & { content: string; items: number; isChecked: boolean };

/** Have a job check a large file, or store it at once. */
export async function requestImport(
  viewer: Viewer,
  { content, items, articleId = null, isChecked }: LargeFile,
  now = new Date(),
): Promise<ImportJob> {
  permitImport(viewer);
  const row = await write(async (tx) => {
    // Requests of one person wait for each other, so that together they keep to the limit.
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${viewer.id}::uuid FOR NO KEY UPDATE`;
    const open = await tx.import.count({ where: { askedById: viewer.id, content: { not: null } } });
    if (open >= MAX_OPEN_IMPORTS)
      throw new TooManyAttemptsError(`${MAX_OPEN_IMPORTS} of your imports are not over. Finish or cancel one.`, 30);
    const made = await tx.import.create({
      data: {
        ...{ id: newId(), askedById: viewer.id, role: viewer.role, content, articleId, items },
        ...{ state: isChecked ? "storing" : "checking", aliveAt: now, askedAt: now },
      },
      omit: { content: true },
    });
    await addJobs(tx, "import-file", [{ data: { importId: made.id } }]);
    return made;
  });
  wakeWorkers("import-file");
  return jobOf(row);
}

/** Store what was checked. To ask again changes nothing. */
export async function storeChecked(viewer: Viewer, id: string, now = new Date()): Promise<ImportJob> {
  const { row, isNew } = await write(async (tx) => {
    const known = await lockOwn(tx, viewer, id);
    if (known.state !== "checked") {
      if (known.state === "checking") throw new RuleError("This file is still being checked. Wait for the result.");
      return { row: known, isNew: false };
    }
    const data = { state: "storing", done: 0, next: 0, result: null, failures: 0, aliveAt: now } as const;
    const storing = await tx.import.update({ where: { id }, data, omit: { content: true } });
    await addJobs(tx, "import-file", [{ data: { importId: id } }]);
    return { row: storing, isNew: true };
  });
  if (isNew) wakeWorkers("import-file");
  return jobOf(row);
}

/** Cancel an import. What was stored before stays. To do it again changes nothing. */
export async function cancelImport(viewer: Viewer, id: string): Promise<ImportJob> {
  return write(async (tx) => {
    const known = await lockOwn(tx, viewer, id);
    if (!isImporting(known) && known.state !== "checked") return jobOf(known);
    const result = known.state === "storing" ? known.result : null;
    const data = { state: "cancelled", content: null, result } as const;
    return jobOf(await tx.import.update({ where: { id }, data, omit: { content: true } }));
  });
}

export async function readImport(viewer: Viewer, id: string): Promise<ImportJob> {
  return jobOf(expectOwn(viewer, await db.import.findUnique({ where: { id }, omit: { content: true } })));
}

/** The viewer's latest import that waits for them or for a job; null where there is none. */
export async function openImport(viewer: Viewer): Promise<ImportJob | null> {
  permitImport(viewer);
  const row = await db.import.findFirst({
    where: { askedById: viewer.id, content: { not: null } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    omit: { content: true },
  });
  return row && atLeast(viewer.role, row.role) ? jobOf(row) : null;
}

type Row = Omit<Import, "content">;

async function lockOwn(tx: Transaction, viewer: Viewer, id: string): Promise<Row> {
  await tx.$queryRaw`SELECT id FROM "Import" WHERE id = ${id}::uuid FOR UPDATE`;
  return expectOwn(viewer, await tx.import.findUnique({ where: { id }, omit: { content: true } }));
}

/** An import does not exist for others, nor for its own person with a lower role than then. */
function expectOwn(viewer: Viewer, row: Row | null): Row {
  if (!row || !can(viewer, "import.read", row.askedById) || !atLeast(viewer.role, row.role))
    throw new NotFoundError("import");
  return row;
}

const jobOf = ({ id, state, items, done, result, fault }: Row): ImportJob => ({
  ...{ id, state, items, done, fault },
  result: isImporting({ state }) || result === null ? null : (JSON.parse(result) as ImportResult),
});
