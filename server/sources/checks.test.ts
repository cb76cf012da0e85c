import { v7 as newId } from "uuid";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ForbiddenError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Taking } from "#domain/source/taking.ts";
import { db } from "#server/db/client.ts";
import { sourceHandlers } from "#server/jobs/jobs.ts";
import { startWorkers } from "#server/jobs/queue.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp, notTaken, takenText } from "#server/testing/sources.ts";
import { checkSource, checksOfAll, queueDueChecks, requestCheck, requestChecksOfAll } from "./checks.ts";
import { readSource } from "./detail.ts";
import { lookUpSource } from "./lookup.ts";

let reviewer: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
  await lookedUp(reviewer); // The queue makes its tables with its first job.
});
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await db.hostPace.deleteMany();
  await db.source.updateMany({ data: { nextCheckAt: null } });
});
const running: Awaited<ReturnType<typeof startWorkers>>[] = [];
afterEach(async () => {
  for (const queue of running.splice(0)) await queue.stop();
});

const NOW = new Date();
const LATER = new Date(NOW.getTime() + 8 * 86_400_000);

/** A source that a verdict rests on, at a host of its own unless told otherwise. */
async function cited(host = `${newId()}.example`, quote?: string, within = article) {
  const url = `https://${host}/${newId()}`;
  const claim = await markClaim(reviewer, within, "The tide");
  const evidence = [{ source: { url }, stance: "supports" as const, ...(quote ? { quote } : {}) }];
  const verdict = await rate(reviewer, claim, "true", { evidence });
  return { id: verdict.evidence[0]?.source.id ?? "", url, host, claim };
}
const jobs = () => db.$queryRaw<{ id: string; wait: number }[]>`
  SELECT singleton_key AS id, round(extract(epoch FROM start_after - ${NOW}::timestamptz))::int AS wait
  FROM pgboss.job WHERE name = 'check-source' AND state = 'created' ORDER BY start_after`;
const check = (sourceId: string, taking: Taking, now = new Date()) =>
  checkSource({ id: newId(), sourceId, askedById: null }, async () => taking, now);

test("the schedule looks at sources that are due and cited, those of one host ten seconds apart", async () => {
  const host = `${newId()}.example`;
  const [one, two, three] = [await cited(host), await cited(host), await cited()];
  const withdrawn = await cited();
  await db.claim.update({ where: { id: withdrawn.claim.id }, data: { withdrawnAt: NOW } });
  await lookedUp(reviewer); // Nothing rests on it.
  const archived = await articleOfLines(reviewer, ["The tide turns at six."]);
  await cited(undefined, undefined, archived);
  await db.article.update({ where: { id: archived.id }, data: { archivedAt: NOW } });
  await db.source.updateMany({ where: { nextCheckAt: { not: null } }, data: { nextCheckAt: NOW } });
  expect(await queueDueChecks(NOW)).toBe(3);
  const queued = await jobs();
  expect(queued.map(({ wait }) => wait)).toEqual([0, 0, 10]);
  expect(new Set(queued.map(({ id }) => id))).toEqual(new Set([one.id, two.id, three.id]));
  expect(await queueDueChecks(NOW)).toBe(0);
});

test("a source that was looked at is due after a week", async () => {
  const { id } = await cited();
  await look({ id }, "Tide.");
  expect([await queueDueChecks(new Date()), await queueDueChecks(LATER)]).toEqual([0, 1]);
});

test("a check waits while another one may have asked its host just now", async () => {
  const host = `${newId()}.example`;
  const [one, two] = [await cited(host), await cited(host)];
  await check(one.id, takenText(one.url, "Tide."), NOW);
  await check(two.id, takenText(two.url, "Tide."), NOW);
  expect((await readSource(reviewer, two.id)).checks).toEqual([]);
  expect(await jobs()).toEqual([{ id: two.id, wait: 10 }]);
  await check(two.id, takenText(two.url, "Tide."), new Date(NOW.getTime() + 10_000));
  expect((await readSource(reviewer, two.id)).checks).toHaveLength(1);
});

test("of many processes one at a time gets the turn of a host", async () => {
  const host = `${newId()}.example`;
  const sources = await Promise.all(Array.from({ length: 8 }, () => cited(host)));
  await Promise.all(sources.map(({ id, url }) => check(id, takenText(url, "Tide."), NOW)));
  expect(await db.sourceCheck.count({ where: { sourceId: { in: sources.map(({ id }) => id) } } })).toBe(1);
});

test("a host that asks to wait is left alone, and a source that fails is tried again ever later", async () => {
  const { id, url, host } = await cited();
  const nextCheck = async () => {
    const { nextCheckAt, checkedAt } = await db.source.findUniqueOrThrow({ where: { id } });
    return Math.round(((nextCheckAt?.getTime() ?? 0) - (checkedAt?.getTime() ?? 0)) / 3_600_000);
  };
  await check(id, notTaken(url, 429, 4 * 3600));
  const { nextAt } = await db.hostPace.findUniqueOrThrow({ where: { host } });
  expect(Math.round((nextAt.getTime() - Date.now()) / 3_600_000)).toBe(4);
  expect(await nextCheck()).toBe(4);
  await db.hostPace.deleteMany();
  await check(id, notTaken(url, 500));
  expect(await nextCheck()).toBe(2);
  await db.hostPace.deleteMany();
  await check(id, takenText(url, "Tide."));
  expect(await nextCheck()).toBe(7 * 24);
});

test("somebody can have a source looked at that they may know of and that has an address", async () => {
  const other = await somebody("reviewer");
  const { id } = await cited();
  await expect(requestCheck(other, id)).rejects.toThrow(NotFoundError);
  expect(await requestCheck(reviewer, id)).toMatchObject({ id, detailsState: "fetching" });
  const untitled = await db.source.create({ data: { id: newId(), title: "Interview", addedById: reviewer.id } });
  await expect(requestCheck(reviewer, untitled.id)).rejects.toThrow(RuleError);
});

test("what is looked up is fetched at once by a job, and a quote that was saved before is located", async () => {
  const fetchSource = async (url: string) =>
    takenText(url, "At last the tide turns at six.", { content: { details: { title: "Gauge" } } });
  running.push(await startWorkers(sourceHandlers(fetchSource), 60));
  const { claim, url } = await cited(undefined, "the tide turns at six");
  const { value } = await lookUpSource(reviewer, { url });
  await vi.waitFor(async () => {
    const { title, usedBy } = await readSource(reviewer, value.id);
    expect([title, usedBy[0]?.claimId, usedBy[0]?.quoteLocation?.state]).toEqual(["Gauge", claim.id, "found"]);
  }, 30_000);
}, 60_000);

test("an editor has all cited sources looked at that they may know of, and sees how many are done", async () => {
  const editor = await somebody("editor");
  const [one, two] = [await cited(), await cited()];
  const hidden = await markClaim(reviewer, article, "The tide");
  const url = `https://${newId()}.example/draft`;
  await rate(reviewer, hidden, "true", { state: "draft", evidence: [{ source: { url }, stance: "supports" }] });
  await expect(requestChecksOfAll(reviewer, NOW)).rejects.toThrow(ForbiddenError);
  const now = new Date();
  const started = await requestChecksOfAll(editor, now);
  const queued = (await jobs()).map(({ id }) => id);
  expect(queued).toEqual(expect.arrayContaining([one.id, two.id]));
  expect([queued.length, started.done]).toEqual([started.total, 0]);
  await check(one.id, takenText(one.url, "Tide."), now);
  expect(await checksOfAll(await somebody("editor"), now)).toEqual({ ...started, done: 1 });
  expect(await checksOfAll(editor, new Date(now.getTime() + 2 * 86_400_000))).toMatchObject({ isRunning: false });
});
