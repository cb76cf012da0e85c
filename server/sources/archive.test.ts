import { v7 as newId } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { type ArchiveAnswer, archiveDelayMs, MAX_PATIENCE_MS, type OutsideArchive } from "#domain/source/archiving.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { lookedUp } from "#server/testing/sources.ts";
import { recordArchivedCopy, requestArchive, requestMissingCopies } from "./archive.ts";
import { archiveSource } from "./archive-job.ts";
import { readSource } from "./detail.ts";
import { sourceHistory } from "./history.ts";
import { changeSource } from "./sources.ts";

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
});
beforeEach(() => vi.stubEnv("GALLEY_ARCHIVE_URL", "https://key:secret@archive.example"));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'archive-source'`);

const COPY = {
  url: "https://archive.example/web/20260304050607/https://gauge.example/",
  at: new Date("2026-03-04T05:06:07Z"),
};

/** An archive with a host of its own that gives these answers, one after the other. */
function archiveOf(...answers: ArchiveAnswer[]) {
  const tickets: (string | null)[] = [];
  const archive: OutsideArchive = {
    host: `${newId()}.example`,
    async request(_, ticket) {
      tickets.push(ticket);
      return answers.shift() ?? { is: "pending", ticket: "none" };
    },
  };
  return { archive, tickets };
}

type Waiting = { data: { sourceId: string; attempts: number }; startAfter: Date };

/** The job that waits for a source. */
async function waitingFor(sourceId: string): Promise<Waiting | null> {
  const [job] = await db.$queryRaw<Waiting[]>`SELECT data, start_after AS "startAfter" FROM pgboss.job
    WHERE name = 'archive-source' AND singleton_key = ${sourceId} AND state = 'created'`;
  return job ?? null;
}

/** Run the job that waits for a source, as if its time had come. Whether there was one. */
async function runWaiting(sourceId: string, archive: OutsideArchive): Promise<boolean> {
  const job = await waitingFor(sourceId);
  if (!job) return false;
  await db.$executeRaw`UPDATE pgboss.job SET state = 'completed' WHERE name = 'archive-source' AND singleton_key = ${sourceId}`;
  await db.hostPace.deleteMany({ where: { host: archive.host } });
  await archiveSource(job.data, archive, new Date());
  return true;
}

test("a copy that is asked for is archived when the archive has confirmed it", async () => {
  const { archive, tickets } = archiveOf(
    { is: "pending", ticket: "t1" },
    { is: "pending", ticket: "t1" },
    { is: "done", ...COPY },
  );
  const { id } = await lookedUp(reviewer);
  expect(await requestArchive(reviewer, id)).toMatchObject({ archiveState: "asked", archivedUrl: null });
  await requestArchive(reviewer, id);
  await runWaiting(id, archive);
  expect(await readSource(reviewer, id)).toMatchObject({ archiveState: "asked", archivedUrl: null });
  while (await runWaiting(id, archive));
  expect(tickets).toEqual([null, "t1", "t1"]);
  const expected = {
    archiveState: "confirmed",
    archivedUrl: COPY.url,
    archivedAt: COPY.at.toISOString(),
    archiveFault: null,
  };
  expect(await readSource(reviewer, id)).toMatchObject(expected);
  const { events } = await sourceHistory(reviewer, id);
  expect(events.map(({ type, actor }) => [type, actor?.id])).toEqual([
    ["source.archived", undefined],
    ["source.archive-requested", reviewer.id],
    ["source.added", reviewer.id],
  ]);
});

test("a refusal is kept with its sentence, and the copy that was known stays", async () => {
  const { id } = await lookedUp(reviewer);
  await requestArchive(reviewer, id);
  await runWaiting(id, archiveOf({ is: "done", ...COPY }).archive);
  await requestArchive(reviewer, id);
  await runWaiting(id, archiveOf({ is: "refused", sentence: "It may not.", earlier: null }).archive);
  expect(await readSource(reviewer, id)).toMatchObject({
    archiveState: "refused",
    archiveFault: "It may not.",
    archivedUrl: COPY.url,
  });
});

test("an archive that is busy is left alone for longer each time, by all requests", async () => {
  const later = { is: "later", retryAfterSeconds: 300 } as const;
  const { archive } = archiveOf(later);
  const [one, two] = [await lookedUp(reviewer), await lookedUp(reviewer)];
  for (const { id } of [one, two]) await requestArchive(reviewer, id);
  await runWaiting(one.id, archive);
  const job = await waitingFor(one.id);
  expect(job?.data.attempts).toBe(1);
  expect((job?.startAfter.getTime() ?? 0) - Date.now()).toBeGreaterThan(290_000);
  await archiveSource({ sourceId: two.id, attempts: 0 }, archive, new Date());
  expect(await db.hostPace.findUnique({ where: { host: archive.host } })).not.toBeNull();
  expect([0, 1, 2, 9].map((attempts) => archiveDelayMs(attempts))).toEqual([10_000, 20_000, 40_000, 600_000]);
});

test("requests to one archive are ten seconds apart", async () => {
  const { archive, tickets } = archiveOf();
  const [one, two] = [await lookedUp(reviewer), await lookedUp(reviewer)];
  for (const { id } of [one, two]) await requestArchive(reviewer, id);
  const now = new Date();
  for (const { id } of [one, two]) await archiveSource({ sourceId: id, attempts: 0 }, archive, now);
  expect(tickets).toEqual([null]);
});

test("a request without a result ends after six hours", async () => {
  const { id } = await lookedUp(reviewer);
  await requestArchive(reviewer, id);
  await db.source.update({ where: { id }, data: { archiveAskedAt: new Date(Date.now() - MAX_PATIENCE_MS - 1000) } });
  await runWaiting(id, archiveOf({ is: "pending", ticket: "t" }).archive);
  expect(await readSource(reviewer, id)).toMatchObject({
    archiveState: "refused",
    archiveFault: expect.stringContaining("six hours"),
  });
  expect(await waitingFor(id)).toBeNull();
});

test("the address of a copy that a person made is recorded, and is not overwritten by a late answer", async () => {
  const { id, version } = await lookedUp(reviewer);
  await requestArchive(reviewer, id);
  const url = "https://archive.ph/AbCdE";
  const recorded = await recordArchivedCopy(reviewer, id, { url }, version);
  expect(recorded).toMatchObject({
    archiveState: "recorded",
    archivedUrl: url,
    archivedAt: null,
    version: version + 1,
  });
  await runWaiting(id, archiveOf({ is: "done", ...COPY }).archive);
  expect(await readSource(reviewer, id)).toMatchObject({ archivedUrl: url });
  await expect(recordArchivedCopy(reviewer, id, { url: null }, version)).rejects.toMatchObject({
    name: "ConflictError",
  });
  await recordArchivedCopy(reviewer, id, { url: null }, version + 1);
  expect(await readSource(reviewer, id)).toMatchObject({ archiveState: "none", archivedUrl: null });
});

test("with another address a source has no copy", async () => {
  const { id, version, title, kind } = await lookedUp(reviewer);
  await recordArchivedCopy(reviewer, id, { url: "https://archive.ph/AbCdE" }, version);
  const fields = { title: title || "Gauge", kind: kind ?? "other" } as const;
  await changeSource(reviewer, id, { ...fields, url: `https://gauge.example/${newId()}` }, version + 1);
  expect(await readSource(reviewer, id)).toMatchObject({ archiveState: "none", archivedUrl: null });
});

test("without an archive nothing is asked, and the sentence says what to do", async () => {
  vi.stubEnv("GALLEY_ARCHIVE_URL", "");
  const { id } = await lookedUp(reviewer);
  await expect(requestArchive(reviewer, id)).rejects.toThrow("enter its address");
  await expect(requestMissingCopies(OPERATOR)).rejects.toThrow("GALLEY_ARCHIVE_URL");
  expect(await waitingFor(id)).toBeNull();
});

test("a reviewer can neither archive nor record what they may not know of", async () => {
  const [{ id, version }, other] = [await lookedUp(reviewer), await somebody("reviewer")];
  await expect(requestArchive(other, id)).rejects.toMatchObject({ name: "NotFoundError" });
  await expect(recordArchivedCopy(other, id, { url: COPY.url }, version)).rejects.toMatchObject({
    name: "NotFoundError",
  });
});

test("copies of all cited sources that have none are asked for once", async () => {
  await requestMissingCopies(OPERATOR);
  const url = `https://register.example/${newId()}`;
  const claim = await markClaim(reviewer, await articleOfLines(reviewer, ["The bridge opened in 1932."]), "1932");
  await rate(reviewer, claim, "true", { evidence: [{ source: { title: "Register", url }, stance: "supports" }] });
  expect([await requestMissingCopies(OPERATOR), await requestMissingCopies(OPERATOR)]).toEqual([1, 0]);
  const source = await db.source.findFirstOrThrow({ where: { url } });
  expect(await waitingFor(source.id)).toMatchObject({ data: { sourceId: source.id, attempts: 0 } });
});
