import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { addJobs, prepareJobs, startWorkers } from "#server/jobs/queue.ts";
import { failedJobs, retryJob } from "#server/jobs/retry-job.ts";
import { somebody } from "#server/testing/people.ts";
import { recentInstances, reportProcess, thisProcess } from "./instances.ts";
import { readOperation } from "./operation.ts";

let admin: Viewer;
beforeAll(async () => {
  admin = await somebody("admin");
  await prepareJobs();
});
afterEach(() => void vi.unstubAllEnvs());

const read = () => readOperation(admin, new Date());

async function failedJob(): Promise<string> {
  const id = newId();
  await db.$executeRaw`INSERT INTO pgboss.job (id, name, state, data, completed_on, output, retry_count)
    VALUES (${id}::uuid, 'clear-old-attempts', 'failed', '{}', now(), '{"message": "Error, EHOSTDOWN. The log says more."}', 2)`;
  return id;
}

test("the versions are those of what runs", async () => {
  const { versions } = await read();
  expect(versions.node).toBe(process.versions.node);
  expect(versions.postgresql).toMatch(/^\d+/);
  expect(versions.schema).toMatch(/^\d{14}_/);
});

test("only admins see how Galley runs", async () => {
  await expect(readOperation(await somebody("editor"), new Date())).rejects.toThrow("Only admins");
});

test("a process is seen with its version, and forgotten a day after its end", async () => {
  const [running, gone] = [thisProcess(), { ...thisProcess(), host: "gone" }];
  await reportProcess(gone);
  await db.instance.update({ where: { id: gone.id }, data: { seenAt: new Date(Date.now() - 25 * 3_600_000) } });
  await reportProcess(running);
  const instances = await recentInstances();
  expect(instances).toContainEqual(expect.objectContaining({ version: running.version }));
  expect(instances.filter(({ name }) => name.startsWith("gone"))).toEqual([]);
});

test("queues are counted by kind and state", async () => {
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await addJobs(db, "send-mail", [{ data: { notificationId: newId() } }, { data: { notificationId: newId() } }]);
  await failedJob();
  expect((await read()).queues).toEqual([
    { job: "clear-old-attempts", waiting: 0, running: 0, failed: 1 },
    { job: "send-mail", waiting: 2, running: 0, failed: 0 },
  ]);
});

test("a failed job is listed with its reason, runs once more when an admin says so, and is logged", async () => {
  const id = await failedJob();
  expect(await failedJobs()).toContainEqual(
    expect.objectContaining({
      id,
      job: "clear-old-attempts",
      attempts: 3,
      reason: "Error, EHOSTDOWN. The log says more.",
    }),
  );
  for (const _ of [1, 2]) await retryJob(admin, id);
  expect((await failedJobs()).filter((job) => job.id === id)).toEqual([]);
  expect(await db.event.count({ where: { type: "job.retried", objectId: id } })).toBe(1);
  const run = vi.fn(async () => {});
  const workers = await startWorkers({ "clear-old-attempts": run }, 0.5);
  await vi.waitFor(() => expect(run).toHaveBeenCalledWith({}, id), 15_000);
  await workers.stop();
});

test("a job that does not exist cannot run again", async () => {
  await expect(retryJob(admin, newId())).rejects.toThrow("job");
});

test("the last backup in the folder is listed, with the time of the next one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "galley-backups-"));
  vi.stubEnv("GALLEY_BACKUP_FOLDER", folder);
  expect((await read()).backup).toMatchObject({ last: null, dueAt: null });
  await writeFile(join(folder, "galley-2026-11-29T032500Z.zip"), "content");
  const { last, dueAt } = (await read()).backup ?? expect.fail();
  expect(last).toMatchObject({ name: "galley-2026-11-29T032500Z.zip", bytes: 7 });
  expect(Date.parse(dueAt ?? "") - Date.parse(last?.takenAt ?? "")).toBe(24 * 3_600_000);
  await rm(folder, { recursive: true });
  vi.stubEnv("GALLEY_BACKUP_FOLDER", "/proc/self/status");
  expect(await read()).toMatchObject({ backup: null, backupProblem: expect.stringContaining("ENOTDIR") });
});

test("without a folder for backups there is none", async () => {
  expect(await read()).toMatchObject({ backup: null, backupProblem: null });
});

test("the size of the database is in whole megabytes, the largest tables first", async () => {
  await db.$executeRaw`CREATE TABLE "Large" AS SELECT repeat(md5(n::text), 30) AS text FROM generate_series(1, 3000) n`;
  const { megabytes, tables } = (await read()).database;
  expect(tables).toContainEqual({ name: "Large", megabytes: expect.any(Number) });
  await db.$executeRaw`DROP TABLE "Large"`;
  expect(megabytes).toBeGreaterThan(5);
  expect(tables.length).toBeLessThan(16);
  const sizes = tables.map((table) => table.megabytes);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes.every((size) => Number.isInteger(size) && size > 1)).toBe(true);
});

test("where PostgreSQL does not count statements, the reason is given instead of slow queries", async () => {
  expect((await read()).slowQueries).toMatchObject({
    from: null,
    reason: expect.stringContaining("pg_stat_statements"),
  });
});
