import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { lastEvent } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";
import { notFound } from "./not-found.ts";
import { ROUTES, type RouteKey, type RouteSpec } from "./routes.ts";
import { faultOf } from "./testing/faults.ts";
import { newKey, type Sample, sendRequest, type TestRequest } from "./testing/requests.ts";
import { samplesFor } from "./testing/samples.ts";

// Next's cookies exist only inside its server. A token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

let key: string;
let samples: Sample[];

beforeAll(async () => {
  const admin = await somebody("admin");
  const token = await newKey(admin);
  key = token.key;
  samples = await samplesFor(admin, token.id);
});

const routes = Object.entries(ROUTES) as [RouteKey, RouteSpec][];
const withBody = routes.flatMap(([route, { input }]) => (input ? [route] : []));
const sampleOf = (route: RouteKey) => samples.find((one) => one.route === route) ?? expect.fail(route);

/** The status of a request that must be refused with a sentence and store nothing. */
async function refusal(route: RouteKey, parts: TestRequest, token = key): Promise<number> {
  const before = await lastEvent();
  const response = await sendRequest(route, parts, token);
  const { status } = response;
  expect([route, await faultOf(response), await lastEvent()]).toEqual([route, null, before]);
  return status;
}

describe.each(withBody)("%s", (route) => {
  const send = (raw: BodyInit, headers: Record<string, string> = {}) =>
    refusal(route, { ...sampleOf(route).makeRequest(), raw, headers });
  const right = () => JSON.stringify(sampleOf(route).makeRequest().body);

  test("refuses a body that is not JSON", async () => {
    for (const raw of ["", "{", "\u0000", "undefined", '{"a":1}{"b":2}', new Uint8Array([0xff, 0xfe, 0x7b])])
      expect(await send(raw)).toBe(400);
  });

  test("refuses JSON that is not an object", async () => {
    for (const raw of ["null", "[]", "0", '"text"', "true", '{"__proto__":{"role":"admin"}}', '{"isAdmin":true}'])
      expect(await send(raw)).toBe(422);
  });

  test("refuses another content type", async () => {
    for (const type of [
      "text/plain",
      "multipart/form-data",
      "application/x-www-form-urlencoded",
      "application/jsonp",
      "",
    ])
      expect(await send(right(), { "content-type": type })).toBe(415);
  });

  test("refuses JSON that is nested too deeply", async () => {
    for (const depth of [101, 10_000]) expect(await send(`{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`)).toBe(400);
    expect(await send(`{"a":${'{"a":'.repeat(99)}1${"}".repeat(99)}}`)).toBe(422);
  });

  test("refuses a body that is too large", async () => {
    const takesMuch = (ROUTES[route] as RouteSpec).maxBytes !== undefined;
    const long = "x".repeat(2_000_001);
    expect(await send(JSON.stringify({ title: long }))).toBe(takesMuch ? 422 : 413);
    expect(await send(JSON.stringify({ title: "x" }), { "content-length": "2000001" })).toBe(takesMuch ? 422 : 413);
    const many = JSON.stringify({ tags: Array.from({ length: 400_000 }, () => 1) });
    expect(await send(many)).toBe("open" in ROUTES[route] ? 413 : 400);
  });
});

test("a body that is longer than its content-length is refused while it arrives", async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(32)) });
  const route = "PUT /me";
  const raw = { raw: endless, headers: { "content-length": "20" } };
  expect(await refusal(route, raw)).toBe(413);
});

test("a body that breaks off is refused with 400", async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) });
  expect(await refusal("PUT /me", { raw: broken })).toBe(400);
});

test("an address without a route answers a problem too", async () => {
  const response = await notFound();
  expect([response.status, await faultOf(response)]).toEqual([404, null]);
});

describe("If-Match", () => {
  const inNeed = routes.flatMap(([route, { ifMatch }]) => (ifMatch ? [route] : []));
  const malformed = ["abc", "*", "3", '"abc"', '"1", "2"', '""', '"-1"', '"1e3"', `"${"9".repeat(40)}"`, 'w/"1"', " "];

  test.each(inNeed)("%s refuses a value that is not an ETag of Galley", async (route) => {
    const parts = samples.find((one) => one.route === route)?.makeRequest() ?? anyId(route);
    for (const ifMatch of malformed)
      expect([ifMatch, await refusal(route, { ...parts, ifMatch })]).toEqual([ifMatch, 400]);
  });

  const anyId = (route: RouteKey): TestRequest => ({
    params: Object.fromEntries([...route.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, newId()])),
  });
});

describe("an address", () => {
  /** The key of a rating is a word, so `abc` may be one. */
  const addressed = routes.flatMap(([route, { params }]) => (params && !route.includes("/:key") ? [route] : []));
  const requestWith = (route: RouteKey, id: string): TestRequest => {
    const known = samples.find((one) => one.route === route)?.makeRequest() ?? {};
    const names = [...route.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
    return { ...known, params: Object.fromEntries(names.map((name) => [name, name === "number" ? "1" : id])) };
  };

  test.each(addressed)("%s with an invalid id is not found", async (route) => {
    for (const id of ["abc", "", "../me", "\0", "1' OR '1'='1", `${newId()}0`, `{${newId()}}`, "%00", "constructor"])
      expect([id, await refusal(route, requestWith(route, id))]).toEqual([id, 404]);
  });

  const creating = [
    "PUT /affairs/:affairId",
    "PUT /assignments/:assignmentId",
    "PUT /claims/:claimId",
    "PUT /clusters/:clusterId",
    "PUT /comments/:commentId",
    "PUT /correction-requests/:requestId",
    "PUT /expert-reviews/:reviewId",
    "PUT /people/:personId",
    "PUT /saved-views/:viewId",
    "PUT /tokens/:tokenId",
  ];
  test.each(addressed.filter((route) => !creating.includes(route)))(
    "%s of an unknown id is not found",
    async (route) => {
      expect(await refusal(route, requestWith(route, newId()))).toBe(404);
    },
  );

  test("of a rating takes only small letters, digits and hyphens", async () => {
    for (const key of ["", "False", "a b", "a--b", "../me", "a}b", "\0", "x".repeat(41)])
      expect(
        await refusal("PUT /ratings/:key", { ...sampleOf("PUT /ratings/:key").makeRequest(), params: { key } }),
      ).toBe(404);
  });

  test("of a version takes only numbers from 1", async () => {
    const { articleId = "" } = sampleOf("PUT /articles/:articleId").makeRequest().params ?? {};
    for (const number of ["0", "-1", "1.5", "01", "2", "99999999999", "one", "1 "])
      expect(await refusal("GET /articles/:articleId/versions/:number", { params: { articleId, number } })).toBe(404);
  });
});
