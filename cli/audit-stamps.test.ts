import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { AllowedHosts } from "#ingest/safe-fetch/allowed-hosts.ts";
import { stampService } from "#ingest/time-stamp/ask-service.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { readSource } from "#server/sources/detail.ts";
import { trustedRoots } from "#server/stamps/certificates.ts";
import { type StampService, stampHashes } from "#server/stamps/stamp-job.ts";
import { hasOpenssl, openService } from "#server/stamps/testing/local-service.ts";
import { verifyStamps } from "#server/stamps/verify-stamps.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp } from "#server/testing/sources.ts";
import { dispatch } from "./dispatch.ts";

vi.spyOn(console, "log").mockImplementation(() => undefined);

const run = (sql: string) => db.$executeRaw(Prisma.raw(sql));

/** Do what a person with all rights in the database could do. */
async function tamper(sql: string): Promise<void> {
  for (const table of ["TimeStamp", "Snapshot"]) await run(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
  await run(sql);
  for (const table of ["TimeStamp", "Snapshot"]) await run(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
}

describe.runIf(hasOpenssl)("with a time stamp service", () => {
  let openssl: ReturnType<typeof openService>;
  let service: StampService;
  let status = 200;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    response.writeHead(status, { "content-type": "application/timestamp-reply" });
    response.end(status === 200 ? openssl.answer(Buffer.concat(chunks)) : "");
  }).listen(0, "127.0.0.1");
  beforeAll(() => {
    openssl = openService();
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ask = stampService(`http://${host}/tsa`, { allowed: new AllowedHosts(host) });
    service = { ask: ask ?? (() => Promise.reject()), roots: trustedRoots(openssl.ca) };
  });
  afterAll(() => {
    server.close();
    openssl.close();
  });
  beforeEach(() => {
    status = 200;
  });

  const faults = async () => {
    const found: string[] = [];
    const result = await verifyStamps(OPERATOR, service.roots, (fault) => found.push(fault));
    return { found, ...result };
  };

  test("each snapshot and the log are stamped once, and the stamps are valid", async () => {
    const reviewer = await somebody("reviewer");
    const source = await lookedUp(reviewer);
    const { id, sha256 } = await look(source, `The tide of ${newId()}.`, reviewer);
    expect((await readSource(reviewer, source.id)).snapshots[0]?.stampedAt).toBeNull();
    await dispatch(["audit", "head"]);
    await stampHashes(service, new Date());
    await stampHashes(service, new Date());
    const stamps = await db.timeStamp.findMany({ where: { snapshotId: id } });
    expect(stamps).toHaveLength(1);
    expect(openssl.accepts(Uint8Array.from(stamps[0]?.token ?? []), sha256)).toBe(true);
    expect((await readSource(reviewer, source.id)).snapshots[0]?.stampedAt).toBe(stamps[0]?.at.toISOString());
    expect(await db.timeStamp.count({ where: { position: { not: null } } })).toBe(1);
    expect(await faults()).toEqual({ found: [], count: await db.timeStamp.count(), logStampedAt: expect.any(Date) });
  });

  test("the log is stamped again after an hour, if something happened", async () => {
    const inAnHour = new Date(Date.now() + 3_700_000);
    const count = () => db.timeStamp.count({ where: { position: { not: null } } });
    const before = await count();
    await lookedUp(await somebody("reviewer"));
    await dispatch(["audit", "head"]);
    await stampHashes(service, inAnHour);
    await stampHashes(service, new Date(inAnHour.getTime() + 3_700_000));
    expect(await count()).toBe(before + 1);
  });

  test("a service that fails, or that Galley does not trust, leaves no stamp, and the next run goes on", async () => {
    const reviewer = await somebody("reviewer");
    const { id } = await look(await lookedUp(reviewer), `The tide of ${newId()}.`);
    status = 503;
    await expect(stampHashes(service, new Date())).rejects.toThrow("(503)");
    status = 200;
    await expect(stampHashes({ ...service, roots: trustedRoots("") }, new Date())).rejects.toThrow("authority");
    expect(await db.timeStamp.count({ where: { snapshotId: id } })).toBe(0);
    await stampHashes(service, new Date());
    expect(await db.timeStamp.count({ where: { snapshotId: id } })).toBe(1);
  });

  test("the command line checks the stamps", async () => {
    const [printed, errors] = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
    for (const output of [printed, errors]) output.mockImplementation(() => undefined);
    vi.stubEnv("GALLEY_TSA_CA", openssl.ca);
    expect(await dispatch(["audit", "verify"])).toBe(0);
    expect(printed.mock.calls.flat().join("\n")).toMatch(/\d time stamps are intact\. The log was stamped last at 20/);
    vi.stubEnv("GALLEY_TSA_CA", "");
    expect(await dispatch(["audit", "verify"])).toBe(1);
    expect(errors.mock.calls.flat().join("\n")).toContain("does not come from an authority that Galley trusts");
    vi.unstubAllEnvs();
  });

  test("what was changed after it was stamped is found", async () => {
    const { id } = await look(await lookedUp(await somebody("reviewer")), `The tide of ${newId()}.`);
    await stampHashes(service, new Date());
    const other = await db.content.findFirstOrThrow({ where: { snapshots: { none: { id } } } });
    await tamper(`UPDATE "Snapshot" SET sha256 = '${other.sha256}' WHERE id = '${id}'`);
    expect((await faults()).found).toEqual([
      expect.stringContaining(`snapshot ${id} is of another hash than it has now`),
    ]);
    await tamper(`UPDATE "TimeStamp" SET sha256 = '${other.sha256}' WHERE "snapshotId" = '${id}'`);
    expect((await faults()).found).toEqual([expect.stringContaining("It is a time stamp of something else.")]);
    await tamper(`DELETE FROM "TimeStamp" WHERE "snapshotId" = '${id}'`);
    await tamper(`UPDATE "TimeStamp" SET position = 99999999 WHERE position = (SELECT max(position) FROM "TimeStamp")`);
    expect((await faults()).found).toEqual([expect.stringContaining("something that is no longer there")]);
  });

  test("the database refuses to change or delete a stamp", async () => {
    await expect(run(`UPDATE "TimeStamp" SET at = now()`)).rejects.toThrow();
    await expect(run(`DELETE FROM "TimeStamp"`)).rejects.toThrow();
  });
});

test("a service needs a web address", () => {
  expect(stampService(undefined)).toBeNull();
  expect(() => stampService("tsa.example.org")).toThrow("GALLEY_TSA_URL must be like");
});
