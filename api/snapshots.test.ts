import { v7 as newId } from "uuid";
import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { lookAtSource } from "#server/sources/look.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp, takenText } from "#server/testing/sources.ts";
import { keyOf, sendRequest } from "./testing/requests.ts";

// Next's cookies exist only inside its server; a token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

const HOSTILE = "<!doctype html><script>alert(1)</script>";
let reviewer: Viewer;
let key: string;
let source: Awaited<ReturnType<typeof lookedUp>>;
let sha256: string;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
  key = await keyOf(reviewer);
  source = await lookedUp(reviewer);
  ({ sha256 } = await look(source, HOSTILE, reviewer));
});

const read = (query: Record<string, string> = {}, of = { id: source.id, sha256 }, as = key) =>
  sendRequest(
    "GET /sources/:sourceId/snapshots/:sha256",
    { params: { sourceId: of.id, sha256: of.sha256 }, query },
    as,
  );

test("the text of a snapshot is plain text that no browser takes for anything else", async () => {
  const response = await read();
  expect(await response.text()).toBe(HOSTILE);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-store",
  });
});

test("the bytes of a snapshot are a file to save, with a name that Galley made", async () => {
  const response = await read({ raw: "1" });
  expect(await response.text()).toBe(HOSTILE);
  const disposition = response.headers.get("content-disposition") ?? "";
  expect(disposition).toContain(`attachment; filename="snapshot-${sha256.slice(0, 12)}.html"`);
  expect(response.headers.get("content-type")).toBe("application/octet-stream");
  expect(response.headers.get("content-security-policy")).toMatch(/^sandbox;/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("only a picture that Galley has encoded is shown", async () => {
  expect((await read({ shown: "1" })).status).toBe(404);
  const shown = { bytes: Uint8Array.of(1, 2, 3), mediaType: "image/png" };
  const taking = takenText(source.url, newId(), {
    content: { text: null, mainEnd: 0, textFault: "A picture.", shown },
  });
  await lookAtSource({ id: newId(), sourceId: source.id, askedById: null }, async () => taking);
  const response = await read({ shown: "1" }, { id: source.id, sha256: taking.sha256 });
  expect([response.headers.get("content-type"), (await response.arrayBuffer()).byteLength]).toEqual(["image/png", 3]);
  const text = await read({}, { id: source.id, sha256: taking.sha256 });
  expect([text.status, await text.json()]).toMatchObject([422, { detail: "A picture." }]);
});

test("a snapshot is given to nobody else, and under no other source, as if it did not exist", async () => {
  const other = await lookedUp(reviewer);
  const stranger = await keyOf(await somebody("editor"));
  for (const response of [await read({}, { id: other.id, sha256 }), await read({ raw: "1" }, undefined, stranger)])
    expect(response.status).toBe(404);
  expect((await read({}, { id: source.id, sha256: "0".repeat(64) })).status).toBe(404);
  expect((await read({}, { id: source.id, sha256: "../../etc" })).status).toBe(404);
});

test("what has changed between two snapshots is told in passages", async () => {
  const tide = await lookedUp(reviewer);
  const first = await look(tide, "The tide turns at six.");
  const second = await look(tide, "The tide turns at seven.");
  const params = { sourceId: tide.id, sha256: second.sha256 };
  const query = { since: first.sha256 };
  const response = await sendRequest("GET /sources/:sourceId/snapshots/:sha256/changes", { params, query }, key);
  const { passages, total } = await response.json();
  expect(total).toBe(1);
  expect(passages[0].filter(({ kind }: { kind: string }) => kind !== "same")).toEqual([
    { kind: "cut", text: "six" },
    { kind: "added", text: "seven" },
  ]);
});

test("looking up answers 202 while details are fetched, and 200 once they are known", async () => {
  const url = `https://gauge.example/${newId()}`;
  const lookUp = () => sendRequest("POST /sources/lookup", { body: { url } }, key);
  const first = await lookUp();
  const { id } = await first.json();
  expect(first.status).toBe(202);
  await look({ id }, "The tide turns.", reviewer, { title: "Gauge" });
  const second = await lookUp();
  expect([second.status, await second.json()]).toMatchObject([200, { id, title: "Gauge", health: "alive" }]);
});

test.each([
  [{}, "Give either an address or a DOI."],
  [{ url: "https://a.example/", doi: "10.1000/1" }, "Give either an address or a DOI."],
  [{ doi: "eleven" }, "A DOI begins with 10."],
  [{ url: "javascript:alert(1)" }, "http:// or https://"],
])("looking up %j is refused with a sentence", async (body, sentence) => {
  const response = await sendRequest("POST /sources/lookup", { body }, key);
  expect([response.status, (await response.json()).detail]).toEqual([422, expect.stringContaining(sentence)]);
});
