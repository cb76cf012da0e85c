import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { lookAtSource } from "#server/sources/look.ts";
import { readSnapshotBytes } from "#server/sources/snapshots.ts";
import { somebody } from "#server/testing/people.ts";
import { lookedUp, takenText } from "#server/testing/sources.ts";
import { sha256Of } from "./compression.ts";
import { s3Store } from "./s3-store.ts";
import { objectStore } from "./store.ts";
import { sweepStore } from "./sweep.ts";
import { openS3Front } from "./testing/s3-front.ts";
import { isSigned } from "./testing/signature-v4.ts";

let front: Awaited<ReturnType<typeof openS3Front>>;
let reviewer: Viewer;
beforeAll(async () => {
  front = await openS3Front();
  reviewer = await somebody("reviewer");
});
afterAll(() => front.close());
beforeEach(() => {
  vi.stubEnv("GALLEY_STORE_URL", front.url);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => {
  front.heal();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const newObject = (size = 9) => {
  const bytes = randomBytes(size);
  return { sha256: sha256Of(bytes), bytes };
};

test("the check of signatures finds the one of the documentation right, and any other wrong", () => {
  // The first example of "Signature Calculations for the Authorization Header" in the API reference of Amazon S3.
  const nothing = sha256Of(Buffer.of());
  const request = (range: string) => ({
    method: "GET",
    url: "/test.txt",
    headers: {
      host: "examplebucket.s3.amazonaws.com",
      range,
      "x-amz-content-sha256": nothing,
      "x-amz-date": "20130524T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, " +
        "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, " +
        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    },
    body: Buffer.of(),
  });
  const secrets = { AKIAIOSFODNN7EXAMPLE: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" };
  expect(isSigned(request("bytes=0-9"), secrets)).toBe(true);
  expect(isSigned(request("bytes=0-8"), secrets)).toBe(false);
});

test("every request to S3 is signed, and with a wrong secret each is refused", async () => {
  const [store, object] = [s3Store(front.url), newObject()];
  front.requests.splice(0);
  await store.put(object.sha256, object.bytes);
  expect([await store.has(object.sha256), await store.has(newObject().sha256)]).toEqual([true, false]);
  expect(sha256Of((await store.get(object.sha256)) ?? Buffer.of())).toBe(object.sha256);
  for await (const page of store.list(new Date(Date.now() + 60_000))) expect(page).toContain(object.sha256);
  await store.delete([object.sha256]);
  expect(new Set(front.requests.map(({ method }) => method))).toEqual(new Set(["PUT", "HEAD", "GET", "POST"]));
  expect(front.requests.filter(({ signed }) => !signed)).toEqual([]);
  const other = s3Store(front.url.replace("S3RVER:S3RVER", "S3RVER:another"));
  for (const attempt of [() => other.put(object.sha256, object.bytes), () => other.get(object.sha256)])
    await expect(attempt()).rejects.toMatchObject({ name: "BusyError" });
});

async function lookOnce(source: { id: string; url: string }, text: string, id: string) {
  const taking = takenText(source.url, text);
  await lookAtSource({ id, sourceId: source.id, askedById: reviewer.id }, async () => taking);
  return taking.sha256;
}

test.each(["error", "broken"] as const)(
  "a write that ends with %s leaves no snapshot, and the next try stores it",
  async (is) => {
    const [source, text, id] = [await lookedUp(reviewer), `The tide of ${newId()}.`, newId()];
    front.fail("PUT", is, 20);
    await expect(lookOnce(source, text, id)).rejects.toMatchObject({ name: "BusyError" });
    expect(await db.snapshot.count({ where: { sourceId: source.id } })).toBe(0);
    front.heal();
    const sha256 = await lookOnce(source, text, id);
    expect(String(Buffer.from((await readSnapshotBytes(reviewer, source.id, sha256)).bytes))).toBe(text);
  },
);

test("a store that fails while the snapshot is stored leaves none", async () => {
  const [source, text, id] = [await lookedUp(reviewer), `The tide of ${newId()}.`, newId()];
  front.fail("HEAD", "broken", 20);
  await expect(lookOnce(source, text, id)).rejects.toMatchObject({ name: "BusyError" });
  expect(await db.snapshot.count({ where: { sourceId: source.id } })).toBe(0);
});

test.each(["error", "broken", "half"] as const)("a read that ends with %s gives no wrong bytes", async (is) => {
  const source = await lookedUp(reviewer);
  const sha256 = await lookOnce(source, `${randomBytes(200_000).toString("base64")}`, newId());
  front.fail("GET", is, 20);
  await expect(readSnapshotBytes(reviewer, source.id, sha256)).rejects.toThrow();
  front.heal();
  expect(sha256Of((await readSnapshotBytes(reviewer, source.id, sha256)).bytes)).toBe(sha256);
});

test.each(["error", "broken"] as const)(
  "a sweep that ends with %s deletes nothing that a snapshot has, and the next one ends it",
  async (is) => {
    const source = await lookedUp(reviewer);
    const kept = await lookOnce(source, `The tide of ${newId()}.`, newId());
    const lost = newObject();
    await objectStore().put(lost.sha256, lost.bytes);
    const inTwoHours = new Date(Date.now() + 7_200_000);
    front.fail("POST", is, 20);
    await expect(sweepStore(inTwoHours)).rejects.toThrow();
    expect(await objectStore().has(kept)).toBe(true);
    front.heal();
    front.fail("GET", is, 20);
    await expect(sweepStore(inTwoHours)).rejects.toThrow();
    front.heal();
    expect(await sweepStore(inTwoHours)).toBeGreaterThan(0);
    expect([await objectStore().has(lost.sha256), await objectStore().has(kept)]).toEqual([false, true]);
  },
);
