import "server-only";
import { v7 as newId } from "uuid";
import { ForbiddenError, NotFoundError, RuleError, TooManyAttemptsError } from "#domain/errors.ts";
import {
  type ExportInput,
  type ExportJob,
  isUnfinished,
  MAX_KEPT,
  MAX_UNFINISHED,
} from "#domain/exports/export-job.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import type { Export } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { addJobs, wakeWorkers } from "#server/jobs/queue.ts";
import { exportTitle } from "./open-export.ts";
import { jobOf } from "./rows.ts";

/** Ask for a file that a job makes. To ask again with the same id changes nothing. */
export async function requestExport(viewer: Viewer, input: ExportInput, now = new Date()): Promise<ExportJob> {
  permit(can(viewer, "report.export"));
  const { id = newId(), format, scope, options } = input;
  const title = await exportTitle(viewer, input);
  const { row, isNew } = await write(async (tx) => {
    // Requests of one person wait for each other, so that together they keep to the limits.
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${viewer.id}::uuid FOR NO KEY UPDATE`;
    const known = await tx.export.findUnique({ where: { id } });
    if (known && known.askedById !== viewer.id) throw new ForbiddenError("This id is taken. Make another one.");
    if (known) return { row: known, isNew: false };
    await refuseTooMany(tx, viewer, now);
    const data = { id, askedById: viewer.id, role: viewer.role, format, title, askedAt: now };
    const made = await tx.export.create({ data: { ...data, scope: json(scope), options: json(options) } });
    await addJobs(tx, "write-export", [{ data: { exportId: id } }]);
    return { row: made, isNew: true };
  });
  if (isNew) wakeWorkers("write-export");
  return jobOf(row, now);
}

/** Without fields that are undefined, which the database client refuses. */
const json = <T extends object>(value: T) => JSON.parse(JSON.stringify(value));

async function refuseTooMany(tx: Transaction, viewer: Viewer, now: Date): Promise<void> {
  const mine = { askedById: viewer.id };
  const unfinished = await tx.export.count({ where: { ...mine, state: { in: ["waiting", "writing"] } } });
  if (unfinished >= MAX_UNFINISHED)
    throw new TooManyAttemptsError(`${MAX_UNFINISHED} of your exports are not finished. Wait, or cancel one.`, 30);
  const kept = await tx.export.count({ where: { ...mine, state: "done", expiresAt: { gt: now } } });
  if (kept >= MAX_KEPT) throw new RuleError(`You have ${MAX_KEPT} exported files. Delete those that you do not need.`);
}

/** The viewer's exports of the last days, newest first. */
export async function myExports(viewer: Viewer, now = new Date()): Promise<{ exports: ExportJob[] }> {
  permit(can(viewer, "report.export"));
  const rows = await db.export.findMany({
    where: { askedById: viewer.id, state: { not: "cancelled" } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
  return { exports: rows.filter((row) => atLeast(viewer.role, row.role)).map((row) => jobOf(row, now)) };
}

export async function readExport(viewer: Viewer, id: string, now = new Date()): Promise<ExportJob> {
  return jobOf(await ownExport(db, viewer, id), now);
}

/**
 * The viewer's own export. It does not exist for others, nor for its own person when their role is lower than when they
 * asked: the file has what that role may see.
 */
export async function ownExport(tx: Transaction, viewer: Viewer, id: string): Promise<Export> {
  const row = await tx.export.findUnique({ where: { id } });
  if (!row || !can(viewer, "export.read", row.askedById) || !atLeast(viewer.role, row.role))
    throw new NotFoundError("export");
  return row;
}

/** Cancel an export that is not finished, or delete its file. To do it again changes nothing. */
export async function cancelExport(viewer: Viewer, id: string, now = new Date()): Promise<ExportJob> {
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Export" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await ownExport(tx, viewer, id);
    if (row.state === "cancelled") return jobOf(row, now);
    await tx.exportPart.deleteMany({ where: { exportId: id } });
    return jobOf(await tx.export.update({ where: { id }, data: { state: "cancelled" } }), now);
  });
}

/** Refuse to read the file of an export that has none. The sentence says what the person can do. */
export function expectFile({ state, fault }: ExportJob): void {
  if (isUnfinished({ state })) throw new RuleError("This file is not finished. Ask again in a moment.");
  if (state === "failed") throw new RuleError(fault ?? "This export failed. Export it again.");
  if (state !== "done") throw new RuleError("This file was deleted. Export it again.");
}
