import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { sha256Of } from "./compression.ts";
import type { ObjectStore } from "./object-store.ts";
import { postgresStore } from "./postgres-store.ts";
import { s3Store } from "./s3-store.ts";
import { objectStore } from "./store.ts";
import { openS3Server } from "./testing/s3-server.ts";

let s3: Awaited<ReturnType<typeof openS3Server>>;
beforeAll(async () => {
  s3 = await openS3Server();
});
afterAll(() => s3.close());
afterEach(() => vi.unstubAllEnvs());

const object = (bytes: Uint8Array) => ({ sha256: sha256Of(bytes), bytes });
const soon = () => new Date(Date.now() + 60_000);

async function namesIn(store: ObjectStore, before: Date): Promise<string[]> {
  const names: string[] = [];
  for await (const page of store.list(before)) names.push(...page);
  return names;
}

describe.each([
  ["PostgreSQL", () => postgresStore(process.env.DATABASE_URL ?? "")],
  ["S3", () => s3Store(s3.url)],
])("a store in %s", (_, open) => {
  test("gives back what was stored, and null for what was not", async () => {
    const store = open();
    const page = object(Buffer.from("The tide turns at six. ".repeat(50_000)));
    const file = object(randomBytes(20_000_000));
    for (const { sha256, bytes } of [page, file]) {
      expect([await store.has(sha256), await store.get(sha256)]).toEqual([false, null]);
      await store.put(sha256, bytes);
      expect(await store.has(sha256)).toBe(true);
      expect(sha256Of((await store.get(sha256)) ?? new Uint8Array())).toBe(sha256);
    }
  });

  test("lists what is older than a time, and deletes", async () => {
    const store = open();
    const [one, two] = [object(randomBytes(9)), object(randomBytes(9))];
    for (const { sha256, bytes } of [one, two]) await store.put(sha256, bytes);
    expect(await namesIn(store, soon())).toEqual(expect.arrayContaining([one.sha256, two.sha256]));
    expect(await namesIn(store, new Date(Date.now() - 60_000))).toEqual([]);
    await store.delete([one.sha256]);
    await store.delete([]);
    expect([await store.has(one.sha256), await store.has(two.sha256)]).toEqual([false, true]);
  });

  test("stores the same object once, however often it is put", async () => {
    const store = open();
    const { sha256, bytes } = object(randomBytes(9));
    await Promise.all([1, 2, 3].map(() => store.put(sha256, bytes)));
    expect((await namesIn(store, soon())).filter((name) => name === sha256)).toHaveLength(1);
  });
});

test("an object that was altered in the store is not given back", async () => {
  const store = postgresStore(process.env.DATABASE_URL ?? "");
  const [one, two] = [object(randomBytes(9)), object(randomBytes(9))];
  for (const { sha256, bytes } of [one, two]) await store.put(sha256, bytes);
  await db.$executeRaw`UPDATE "StoredObject" SET bytes = (SELECT bytes FROM "StoredObject" WHERE sha256 = ${two.sha256})
    WHERE sha256 = ${one.sha256}`;
  await expect(store.get(one.sha256)).rejects.toThrow("is not what was stored");
});

test("pages are stored compressed", async () => {
  const page = object(Buffer.from("The tide turns at six. ".repeat(50_000)));
  await postgresStore(process.env.DATABASE_URL ?? "").put(page.sha256, page.bytes);
  const [{ size } = { size: 0 }] = await db.$queryRaw<{ size: number }[]>`
    SELECT length(bytes) AS size FROM "StoredObject" WHERE sha256 = ${page.sha256}`;
  expect(size).toBeLessThan(page.bytes.length / 100);
});

test("the store is the database, unless GALLEY_STORE_URL names another one", async () => {
  const { sha256, bytes } = object(randomBytes(9));
  await objectStore().put(sha256, bytes);
  vi.stubEnv("GALLEY_STORE_URL", s3.url);
  expect(await objectStore().has(sha256)).toBe(false);
  vi.unstubAllEnvs();
  expect(await objectStore().has(sha256)).toBe(true);
});

test("a service with other keys, or that is away, is no fault of the person", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  for (const address of [s3.url.replace("S3RVER:", "OTHER:"), "s3://A:B@127.0.0.1:9/snapshots?tls=0"])
    await expect(s3Store(address).put(sha256Of(Buffer.from("x")), Buffer.from("x"))).rejects.toMatchObject({
      name: "BusyError",
    });
  vi.restoreAllMocks();
});

test.each(["s3://host/bucket", "s3://A:B@host/", "s3://A:B@host/Bucket Name"])(
  "%s is no address of a store",
  (address) => {
    expect(() => s3Store(address)).toThrow("GALLEY_STORE_URL must be like");
  },
);
