import { v7 as newId } from "uuid";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { changeLimit } from "#server/auth/change-limit.ts";
import { newSession, sealSession, sessionCookie } from "#server/auth/sessions.ts";
import { apiTokens } from "#server/auth/tokens.ts";
import { signOutEverywhere } from "#server/people/accounts.ts";
import { somebody } from "#server/testing/people.ts";
import { endpoint, openEndpoint } from "./endpoint.ts";
import { keyOf, sendRequest } from "./testing/requests.ts";

let person: Viewer;
let cookie: string;
let key: string;

beforeAll(async () => {
  person = await somebody("reviewer");
  cookie = `${sessionCookie()}=${await sealSession(newSession({ id: person.id, tokenVersion: 1 }))}`;
  key = await keyOf(person);
});
afterEach(() => vi.restoreAllMocks());

const context = { params: Promise.resolve({}) };
const request = (init: RequestInit = {}) => new Request("http://galley.example/api/v1/me", init);
const mine = (headers: Record<string, string>) =>
  sendRequest("PUT /me", { body: { name: person.name }, headers: { host: "galley.example", ...headers } });

describe("a request with a session cookie", () => {
  test.each([
    [{ "sec-fetch-site": "same-origin" }, 200],
    [{ "sec-fetch-site": "none" }, 200],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "cross-site", origin: "http://galley.example" }, 403],
    [{ origin: "http://galley.example" }, 200],
    [{ origin: "http://evil.example" }, 403],
    [{ origin: "http://galley.example.evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{}, 200],
  ])("and says %j is answered %i", async (headers, status) => {
    expect((await mine({ cookie, ...headers })).status).toBe(status);
  });

  test("from another site changes nothing, while a token may come from anywhere", async () => {
    const foreign = { "sec-fetch-site": "cross-site", origin: "http://evil.example" };
    expect((await mine({ authorization: `Bearer ${key}`, ...foreign })).status).toBe(200);
    expect((await sendRequest("POST /access", { body: { secret: "x" }, headers: foreign })).status).toBe(403);
    expect((await sendRequest("GET /openapi.json", { headers: foreign })).status).toBe(200);
  });
});

describe("the viewer of a request", () => {
  test.each([
    {},
    { cookie: "next-auth.session-token=" },
    { cookie: "next-auth.session-token=eyJhbGciOiJkaXIifQ..x.y.z" },
    { authorization: "Bearer" },
    { authorization: "Basic cm9iaW46c2VjcmV0" },
    { authorization: `Bearer galley_${"x".repeat(300)}` },
    { authorization: "Bearer galley_\u00e9\u00ff" },
  ])("with %j is nobody", async (headers) => {
    const response = await sendRequest("GET /me", { headers });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  test("with an invalid token is nobody, whatever cookie the request has", async () => {
    expect((await mine({ cookie, authorization: "Bearer galley_x" })).status).toBe(401);
  });

  test("whose sessions have ended is nobody", async () => {
    const old = await sealSession(newSession({ id: person.id, tokenVersion: 0 }));
    expect((await mine({ cookie: `${sessionCookie()}=${old}` })).status).toBe(401);
  });
});

test("a token is not made when the sender was signed out while its request arrived", async () => {
  const owner = await somebody("reviewer");
  let finish = () => {};
  const raw = new ReadableStream({
    start(controller) {
      finish = () => {
        controller.enqueue(new TextEncoder().encode('{"name":"Archive"}'));
        controller.close();
      };
    },
  });
  const headers = { "content-type": "application/json" };
  const parts = { params: { tokenId: newId() }, raw, headers };
  const making = sendRequest("PUT /tokens/:tokenId", parts, await keyOf(owner));
  await vi.waitFor(() => expect(raw.locked).toBe(true));
  await signOutEverywhere(owner);
  finish();
  expect(await (await making).json()).toMatchObject({ status: 401, detail: expect.stringContaining("signed out") });
  expect(await apiTokens(owner)).toEqual({ tokens: [] });
});

test("more changes of one person than the limit are refused with the time to wait, and what they read is not", async () => {
  vi.stubGlobal("galleyChangeLimit", changeLimit(2));
  const [other, own] = [await somebody("reviewer"), { authorization: `Bearer ${key}` }];
  const here = { cookie, "sec-fetch-site": "same-origin" };
  // A session and a token of one person count together.
  expect([(await mine(own)).status, (await mine(here)).status]).toEqual([200, 200]);
  const refused = await mine(own);
  expect([refused.status, Number(refused.headers.get("retry-after")) > 0]).toEqual([429, true]);
  expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/at most 2 changes a minute/) });
  expect((await sendRequest("GET /me", {}, key)).status).toBe(200);
  expect((await sendRequest("PUT /me", { body: { name: other.name } }, await keyOf(other))).status).toBe(200);
  vi.unstubAllGlobals();
});

describe("a response", () => {
  const answerOf = (error: unknown) =>
    openEndpoint("GET /openapi.json", () => Promise.reject(error))(request(), context);
  const failing = (code: string) => Object.assign(new Error("Prisma's words"), { code });
  const deep = (code: string) =>
    Object.assign(new Error("Prisma's words"), {
      code: "P2010",
      meta: { driverAdapterError: { cause: { originalCode: code } } },
    });

  test.each([
    [new NotFoundError("claim"), 404],
    [new ForbiddenError("Only editors can rule on claims."), 403],
    [failing("P2002"), 409],
    [failing("P2034"), 503],
    [failing("P2024"), 503],
    [failing("P1001"), 503],
    [failing("ECONNREFUSED"), 503],
    [deep("57014"), 503],
    [deep("55P03"), 503],
    [deep("57P01"), 503],
    [deep("42P01"), 500],
    [new TypeError("x is undefined"), 500],
    ["a string", 500],
    [null, 500],
  ])("to %s is a problem of status %i, and never in a program's words", async (error, status) => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const response = await answerOf(error);
    const text = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/problem+json"]);
    expect(text).not.toMatch(/Prisma|undefined|string/);
    if (status === 503) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("to a bug has the request id of its log line, which says where it happened and not what people wrote", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { requestId } = await (await answerOf(new Error("The minister said so.\n    at a loss for words"))).json();
    const line = String(log.mock.calls[0]?.[0]);
    expect(JSON.parse(line)).toMatchObject({ requestId, route: "GET /openapi.json", status: 500 });
    expect(line).toContain("endpoint.test.ts");
    expect(line).not.toMatch(/minister|loss for words/);
  });

  test("that refuses somebody is logged with who they are", async () => {
    vi.stubEnv("GALLEY_LOG", "json");
    const log = vi.spyOn(console, "info").mockImplementation(() => undefined);
    await sendRequest("GET /people", { headers: { authorization: `Bearer ${key}` } });
    vi.unstubAllEnvs();
    expect(JSON.parse(String(log.mock.calls[0]?.[0]))).toMatchObject({ refused: "GET /people", personId: person.id });
  });

  test("can be neither framed nor run", async () => {
    const { headers } = await sendRequest("GET /me", { headers: { authorization: `Bearer ${key}` } });
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
  });

  test("that takes too long becomes 503 with a sentence", async () => {
    vi.useFakeTimers();
    const run = vi.fn(() => new Promise<never>(() => undefined));
    const answered = endpoint("GET /me", run)(request({ headers: { authorization: `Bearer ${key}` } }), context);
    // The queries that find the viewer have a timeout of their own.
    await vi.waitUntil(() => run.mock.calls.length > 0);
    await vi.advanceTimersByTimeAsync(15_000);
    vi.useRealTimers();
    const response = await answered;
    expect([response.status, (await response.json()).detail]).toEqual([
      503,
      "This took too long. Try again in a moment.",
    ]);
  });

  test("is stored by no cache", async () => {
    for (const headers of [{ authorization: `Bearer ${key}` }, {}] as Record<string, string>[])
      expect((await sendRequest("GET /me", { headers })).headers.get("cache-control")).toBe("private, no-store");
  });
});
