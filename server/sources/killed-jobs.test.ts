import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { somebody } from "#server/testing/people.ts";
import { readSource } from "./detail.ts";
import { lookUpSource } from "./lookup.ts";
import { readSnapshotText } from "./snapshots.ts";

const JOBS = 25;

const children: ChildProcess[] = [];
const site = createServer((request, response) => {
  setTimeout(() => response.end(`The tide of ${request.url}`), 50);
}).listen(0, "127.0.0.1");
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
  site.closeAllConnections();
  site.close();
});

function startProcess(): ChildProcess {
  const script = join(import.meta.dirname, "testing", "run-jobs.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import=tsx", script], { stdio: "ignore" });
  children.push(child);
  return child;
}

test("jobs whose process is killed in the middle are each done once after the restart", async () => {
  const url = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const reviewer = await somebody("reviewer");
  const ids: string[] = [];
  for (let page = 0; page < JOBS; page += 1)
    ids.push((await lookUpSource(reviewer, { url: `${url}/${page}` })).value.id);
  const checks = () => db.sourceCheck.count({ where: { sourceId: { in: ids } } });
  const first = startProcess();
  await vi.waitFor(async () => expect(await checks()).toBeGreaterThan(5), { timeout: 120_000, interval: 50 });
  first.kill("SIGKILL");
  await once(first, "exit");
  expect(await checks()).toBeLessThan(JOBS);
  // As if the minute had passed after which a job is tried again.
  await db.$executeRaw`UPDATE pgboss.job SET started_on = started_on - interval '2 min'
    WHERE name = 'take-snapshot' AND state = 'active'`;
  startProcess();
  await vi.waitFor(async () => expect(await checks()).toBe(JOBS), { timeout: 180_000, interval: 500 });
  for (const [page, id] of ids.entries()) {
    const { snapshots, checks, detailsState } = await readSource(reviewer, id);
    expect([snapshots.length, checks.length, detailsState]).toEqual([1, 1, "found"]);
    expect(await readSnapshotText(reviewer, id, snapshots[0]?.sha256 ?? "")).toBe(`The tide of /${page}`);
  }
}, 400_000);
