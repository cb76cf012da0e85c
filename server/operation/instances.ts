import "server-only";
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { REPORT_INTERVAL_MS } from "#domain/instances.ts";
import type { Instance } from "#domain/operation.ts";
import galley from "#package.json" with { type: "json" };
import { db } from "#server/db/client.ts";
import { logError } from "#server/log/log-error.ts";

/** A process that was not seen for longer is forgotten. */
const FORGOTTEN_AFTER_HOURS = 24;

/** Processes that are listed at most. */
const MAX_INSTANCES = 100;

type Process = { id: string; host: string; pid: number; version: string; startedAt: Date };

/** Store that this process runs, now and every half minute. */
export function reportRegularly(): void {
  const self = thisProcess();
  const report = () => reportProcess(self).catch((error) => logError({ instance: "not reported" }, error));
  void report();
  setInterval(report, REPORT_INTERVAL_MS).unref();
}

export const thisProcess = (): Process => ({
  id: randomUUID(),
  host: hostname(),
  pid: process.pid,
  version: galley.version,
  startedAt: new Date(Date.now() - process.uptime() * 1_000),
});

/** Store that a process runs, at the time of the database, and forget those that were not seen for a day. */
export async function reportProcess({ id, host, pid, version, startedAt }: Process): Promise<void> {
  await db.$executeRaw`INSERT INTO "Instance" (id, host, pid, version, "startedAt", "seenAt")
    VALUES (${id}::uuid, ${host}, ${pid}, ${version}, ${startedAt}, now())
    ON CONFLICT (id) DO UPDATE SET "seenAt" = EXCLUDED."seenAt"`;
  await db.$executeRaw`DELETE FROM "Instance" WHERE "seenAt" < now() - ${FORGOTTEN_AFTER_HOURS} * interval '1 hour'`;
}

/** The processes of the last day, the one seen last first. */
export async function recentInstances(): Promise<Instance[]> {
  const rows = await db.instance.findMany({ orderBy: [{ seenAt: "desc" }, { id: "asc" }], take: MAX_INSTANCES });
  return rows.map(({ host, pid, version, startedAt, seenAt }) => ({
    name: `${host} (${pid})`,
    version,
    startedAt: startedAt.toISOString(),
    seenAt: seenAt.toISOString(),
  }));
}
