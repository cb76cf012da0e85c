import "server-only";
import type { Operation } from "#domain/operation.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import galley from "#package.json" with { type: "json" };
import { backupSchedule, backupState } from "#server/backup/scheduled-backups.ts";
import { db } from "#server/db/client.ts";
import { appliedMigrations } from "#server/db/migrations.ts";
import { prepareJobs } from "#server/jobs/queue.ts";
import { queueLengths } from "#server/jobs/queue-lengths.ts";
import { failedJobs } from "#server/jobs/retry-job.ts";
import { databaseSize, slowQueries } from "./database-use.ts";
import { recentInstances } from "./instances.ts";

/** How this installation does, as the process that answers sees it. */
export async function readOperation(viewer: Viewer, now: Date): Promise<Operation> {
  permit(can(viewer, "operation.manage"), "Only admins see how Galley runs.");
  await prepareJobs();
  return {
    at: now.toISOString(),
    versions: await versions(),
    instances: await recentInstances(),
    queues: await queues(),
    failedJobs: await failedJobs(),
    ...(await backup()),
    log: await logState(),
    database: await databaseSize(),
    slowQueries: await slowQueries(),
  };
}

async function versions(): Promise<Operation["versions"]> {
  const [row] = await db.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`;
  const migrations = await appliedMigrations();
  return {
    galley: galley.version,
    node: process.versions.node,
    postgresql: row?.version ?? "",
    schema: migrations.at(-1) ?? "",
  };
}

async function queues(): Promise<Operation["queues"]> {
  const byJob = new Map<string, Operation["queues"][number]>();
  for (const { job, state, count } of await queueLengths()) {
    const queue = byJob.get(job) ?? { job, waiting: 0, running: 0, failed: 0 };
    if (state === "created" || state === "retry") queue.waiting += count;
    if (state === "active") queue.running += count;
    if (state === "failed") queue.failed += count;
    byJob.set(job, queue);
  }
  return [...byJob.values()].filter(({ waiting, running, failed }) => waiting + running + failed > 0);
}

async function backup(): Promise<Pick<Operation, "backup" | "backupProblem">> {
  const schedule = backupSchedule();
  if (!schedule) return { backup: null, backupProblem: null };
  return backupState(schedule).then(
    (state) => ({ backup: state, backupProblem: null }),
    (error: NodeJS.ErrnoException) => ({
      backup: null,
      backupProblem: `The folder for backups cannot be read (${error.code ?? error.name}).`,
    }),
  );
}

async function logState(): Promise<Operation["log"]> {
  const [row] = await db.$queryRaw<{ sealedAt: Date | null; waiting: number }[]>`SELECT
    (SELECT e.at FROM "EventSeal" s JOIN "Event" e USING (seq) ORDER BY s.position DESC LIMIT 1) AS "sealedAt",
    (SELECT count(*)::int FROM "UnsealedEvent") AS waiting`;
  return { sealedAt: row?.sealedAt?.toISOString() ?? null, waiting: row?.waiting ?? 0 };
}
