import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { databaseProxy } from "#server/testing/database-proxy.ts";
import type { RouteKey } from "./routes.ts";
import type { TestRequest } from "./testing/requests.ts";

// Next's cookies exist only inside its server. A token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

/** While true, requests are authenticated without the database, so that it goes away only afterwards. */
let isKnown = false;
let admin: Viewer;
vi.mock("#server/auth/viewer.ts", async (original) => {
  const actual = await original<typeof import("#server/auth/viewer.ts")>();
  const senderOfRequest: typeof actual.senderOfRequest = async (request) =>
    isKnown ? { viewer: admin, tokenVersion: 1, sessionId: null } : actual.senderOfRequest(request);
  return { ...actual, senderOfRequest };
});

let database: Awaited<ReturnType<typeof databaseProxy>>;
let send: (route: RouteKey, parts?: TestRequest) => Promise<Response>;
let requests: [RouteKey, TestRequest][];
let lines: string[];

beforeAll(async () => {
  const url = process.env.DATABASE_URL ?? "";
  database = await databaseProxy(url);
  process.env.DATABASE_URL = database.reach(url);
  process.env.GALLEY_SETUP_CODE = "code";
  // These modules connect to DATABASE_URL when they are loaded.
  const { keyOf, sendRequest } = await import("./testing/requests.ts");
  const { TABLE } = await import("./testing/permission-table.ts");
  const { somebody } = await import("#server/testing/people.ts");
  admin = await somebody("admin");
  const key = await keyOf(admin);
  send = (route, parts) => sendRequest(route, parts, key);
  requests = [];
  for (const [route, , request] of TABLE) requests.push([route, await request(admin, admin)]);
  lines = [];
  vi.spyOn(console, "error").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  isKnown = false;
});

/** The routes that answer otherwise than 503 with Retry-After and a sentence. */
async function otherAnswers(): Promise<string[]> {
  const others: string[] = [];
  for (const [route, parts] of requests) {
    const response = await send(route, parts);
    const detail = response.ok ? await response.body?.cancel() : (await response.json()).detail;
    const isAway =
      detail === "The database is not responding. Try again in a moment." && response.headers.has("retry-after");
    if (response.status !== 503 || !isAway) others.push(`${response.status} ${route}`);
  }
  return others;
}

test("while the database is away every route that needs it answers 503 and says when to try again", async () => {
  await database.stop();
  // A challenge for passkeys is random and stored nowhere.
  expect(await otherAnswers()).toEqual(["200 POST /sign-in/passkey-options", "200 GET /openapi.json"]);
  isKnown = true;
  const others = await otherAnswers();
  expect(others.filter((answer) => answer.startsWith("500"))).toEqual([]);
  expect(others.length).toBeLessThan(requests.length / 4);
  isKnown = false;
  await database.start();
  expect((await send("GET /me")).status).toBe(200);
});

test("requests whose connection is cut are answered with 503", async () => {
  const running = requests.slice(0, 30).map(([route, parts]) => send(route, parts));
  await database.stop();
  for (const response of await Promise.all(running)) {
    await response.body?.cancel();
    expect([200, 201, 403, 404, 422, 503]).toContain(response.status);
  }
  await database.start();
});

test("a full disk is named to the person and in the log", async () => {
  const { db } = await import("#server/db/client.ts");
  await db.$executeRaw`CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`;
  await db.$executeRaw`CREATE TRIGGER no_space BEFORE UPDATE ON "Person" FOR EACH ROW EXECUTE FUNCTION no_space()`;
  lines = [];
  const response = await send("PUT /me", { body: { name: "Robin of the desk" }, ifMatch: 1 });
  expect([response.status, (await response.json()).detail]).toEqual([507, expect.stringContaining("disk")]);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ route: "PUT /me", error: { database: "full" } });
});
