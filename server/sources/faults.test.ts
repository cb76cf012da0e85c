import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { v7 as newId } from "uuid";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import type { ObjectStore } from "#server/store/object-store.ts";
import { objectStore } from "#server/store/store.ts";
import { sweepStore } from "#server/store/sweep.ts";
import { somebody } from "#server/testing/people.ts";
import { lookedUp, sourceWithSnapshot, takenText } from "#server/testing/sources.ts";
import { lookAtSource } from "./look.ts";
import { readSnapshotBytes } from "./snapshots.ts";

let reviewer: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
});
afterEach(() => vi.restoreAllMocks());

const newText = () => `The tide of ${newId()}`;
const run = (sql: string) => db.$executeRaw(Prisma.raw(sql));
const stored = (sourceId: string) =>
  Promise.all([db.snapshot.count({ where: { sourceId } }), db.sourceCheck.count({ where: { sourceId } })]);
/** Let what is stored be an hour older, and sweep. */
async function sweepAfterAnHour(): Promise<void> {
  await db.$executeRaw`UPDATE "StoredObject" SET "storedAt" = "storedAt" - interval '61 min'`;
  await sweepStore(new Date());
}
function failAt<Name extends keyof ObjectStore>(name: Name) {
  vi.spyOn(objectStore(), name).mockRejectedValueOnce(new Error("The disk is full.") as never);
}

async function lookOnce(source: { id: string; url: string }, text: string, id = newId()) {
  const taking = takenText(source.url, text);
  await lookAtSource({ id, sourceId: source.id, askedById: reviewer.id }, async () => taking);
  return taking.sha256;
}

test("a store that fails leaves no snapshot, and the next try of the job stores it", async () => {
  const [source, text, id] = [await lookedUp(reviewer), newText(), newId()];
  failAt("put");
  await expect(lookOnce(source, text, id)).rejects.toThrow("The disk is full.");
  expect(await stored(source.id)).toEqual([0, 0]);
  const sha256 = await lookOnce(source, text, id);
  expect(await stored(source.id)).toEqual([1, 1]);
  expect(Buffer.from((await readSnapshotBytes(reviewer, source.id, sha256)).bytes).toString()).toBe(text);
});

test("a database that fails in the middle leaves no row, and bytes that the sweep deletes", async () => {
  await run(
    `CREATE FUNCTION refuse_check() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$`,
  );
  await run(`CREATE TRIGGER full_disk BEFORE INSERT ON "SourceCheck" FOR EACH ROW EXECUTE FUNCTION refuse_check()`);
  const [source, text] = [await lookedUp(reviewer), newText()];
  await expect(lookOnce(source, text)).rejects.toThrow();
  await run(`DROP TRIGGER full_disk ON "SourceCheck"`);
  const { sha256 } = takenText(source.url, text);
  expect([await stored(source.id), await objectStore().has(sha256)]).toEqual([[0, 0], true]);
  await sweepStore(new Date());
  expect(await objectStore().has(sha256)).toBe(true);
  await sweepAfterAnHour();
  expect(await objectStore().has(sha256)).toBe(false);
});

test("the sweep deletes nothing that a snapshot has, also not the picture that is shown", async () => {
  const { id, sha256 } = await sourceWithSnapshot(reviewer, newText());
  const source = await lookedUp(reviewer);
  const content = { text: null, mainEnd: 0, shown: { bytes: Buffer.from(newId()), mediaType: "image/png" } };
  const taking = takenText(source.url, newText(), { content });
  await lookAtSource({ id: newId(), sourceId: source.id, askedById: null }, async () => taking);
  await sweepAfterAnHour();
  await readSnapshotBytes(reviewer, id, sha256);
  const named = await db.content.findUniqueOrThrow({ where: { sha256: taking.sha256 } });
  for (const name of [named.sha256, named.shownSha256]) expect(await objectStore().has(name ?? "")).toBe(true);
});

test("bytes that the sweep deletes between their storing and the snapshot are stored again", async () => {
  const [source, text] = [await lookedUp(reviewer), newText()];
  const put = objectStore().put;
  vi.spyOn(objectStore(), "put").mockImplementationOnce(async (sha256, bytes) => {
    await put(sha256, bytes);
    await sweepAfterAnHour();
  });
  const sha256 = await lookOnce(source, text);
  expect(await objectStore().has(sha256)).toBe(true);
});

test("the sweep and 20 jobs at the same time leave every snapshot with its bytes", async () => {
  const sources = await Promise.all(Array.from({ length: 20 }, () => lookedUp(reviewer)));
  const sweeping = (async () => {
    for (let round = 0; round < 10; round += 1) await sweepAfterAnHour();
  })();
  const names = await Promise.all(sources.map((source) => lookOnce(source, newText())));
  await sweeping;
  for (const name of names) expect(await objectStore().has(name)).toBe(true);
});

// Node.js has this function only where a flag asks for it, which can be set later.
setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

test("100 snapshots of pages of 1 MB leave the memory of the app as it was", async () => {
  const page = (number: number) => `${number} ${"The tide turns at six. ".repeat(45_000)}`;
  const memory = () => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / 1e6;
  };
  let atFirst = 0;
  for (let number = 0; number < 100; number += 1) {
    await lookOnce(await lookedUp(reviewer), page(number));
    if (number === 24) atFirst = memory();
  }
  expect(memory() - atFirst).toBeLessThan(25);
}, 300_000);
