import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Role } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { logged, reread, somebody } from "#server/testing/people.ts";
import { checkRefreshTokens, storeRefreshToken } from "./refresh-tokens.ts";
import { newSession, sealSession, viewerOfSession } from "./sessions.ts";

const MINUTE_MS = 60 * 1000;
const SIGNED_IN = new Date("2026-11-30T08:00:00Z");
const after = (minutes: number) => new Date(SIGNED_IN.getTime() + minutes * MINUTE_MS);

/** What the service does: the status of its token endpoint, the groups of each token, and the tokens it was sent. */
const service = { status: 200, error: "invalid_grant", groups: ["desk"], received: [] as string[] };
let server: Server;
let issuer = "";

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const json = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url === "/.well-known/openid-configuration")
      return json(200, { issuer, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo` });
    if (request.url === "/userinfo") return json(200, { sub: "ada", groups: service.groups });
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    service.received.push(form.get("refresh_token") ?? "");
    if (service.status !== 200) return json(service.status, { error: service.error });
    json(200, { access_token: "a", token_type: "bearer", refresh_token: `${form.get("refresh_token")}+` });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

beforeEach(async () => {
  await db.refreshToken.deleteMany();
  Object.assign(service, { status: 200, error: "invalid_grant", groups: ["desk"], received: [] });
  for (const [name, value] of Object.entries({ ISSUER: issuer, CLIENT_ID: "galley", CLIENT_SECRET: "secret" }))
    vi.stubEnv(`OIDC_${name}`, value);
  vi.stubEnv("OIDC_ROLES", "editor=desk; reviewer=newsroom");
});

/** Somebody who signed in at the service, which gave the token `first`. */
async function signedIn(role: Role) {
  const person = await somebody(role);
  const identity = { provider: issuer, subject: newId() };
  await db.identity.create({ data: { ...identity, personId: person.id, email: person.email } });
  const session = newSession({ id: person.id, tokenVersion: 1 });
  await storeRefreshToken(session, identity, "first", SIGNED_IN);
  const cookie = await sealSession(session);
  return { person, isSignedIn: async () => (await viewerOfSession(cookie)) !== null };
}

test("a token is used once an hour, and then the one that the service gave instead", async () => {
  const { person, isSignedIn } = await signedIn("editor");
  for (const minutes of [59, 60, 61, 119, 120]) await checkRefreshTokens(after(minutes));
  expect(service.received).toEqual(["first", "first+"]);
  expect(await isSignedIn()).toBe(true);
  expect(await logged(person.id)).toEqual(["person.joined"]);
});

test("two processes use a token only once", async () => {
  await signedIn("editor");
  await Promise.all([checkRefreshTokens(after(60)), checkRefreshTokens(after(60))]);
  expect(service.received).toEqual(["first"]);
});

test("whoever the service refuses is disabled and signed out", async () => {
  const { person, isSignedIn } = await signedIn("editor");
  service.status = 400;
  await checkRefreshTokens(after(60));
  expect(await reread(person.id)).toMatchObject({ state: "disabled" });
  expect(await isSignedIn()).toBe(false);
  expect(await db.refreshToken.count()).toBe(0);
});

test("whoever has other groups gets their role", async () => {
  const { person } = await signedIn("editor");
  service.groups = ["newsroom"];
  await checkRefreshTokens(after(60));
  expect(await reread(person.id)).toMatchObject({ role: "reviewer", state: "active" });
});

test("a token that was not used for a day only ends its session when it is refused", async () => {
  const { person, isSignedIn } = await signedIn("editor");
  service.status = 400;
  await checkRefreshTokens(after(25 * 60));
  expect(await reread(person.id)).toMatchObject({ state: "active" });
  expect(await isSignedIn()).toBe(false);
});

test("a service that does not answer ends nothing, and a refusal after that only ends the session", async () => {
  const { person, isSignedIn } = await signedIn("editor");
  Object.assign(service, { status: 503, error: "temporarily_unavailable" });
  await expect(checkRefreshTokens(after(60))).rejects.toThrow();
  expect(await isSignedIn()).toBe(true);
  // The service may have replaced the token, without Galley receiving the new one.
  Object.assign(service, { status: 400, error: "invalid_grant" });
  await checkRefreshTokens(after(120));
  expect(await reread(person.id)).toMatchObject({ state: "active" });
  expect(await isSignedIn()).toBe(false);
});

test("the token of a session that has ended is deleted, not used", async () => {
  const { person } = await signedIn("editor");
  await db.person.update({ where: { id: person.id }, data: { tokenVersion: 2 } });
  await checkRefreshTokens(after(60));
  expect(service.received).toEqual([]);
  expect(await db.refreshToken.count()).toBe(0);
});

test("no token outlives its session, also where the service is not configured any more", async () => {
  await signedIn("editor");
  vi.stubEnv("OIDC_ISSUER", "");
  await checkRefreshTokens(after(30 * 24 * 60));
  expect(await db.refreshToken.count()).toBe(1);
  await checkRefreshTokens(after(30 * 24 * 60 + 1));
  expect(await db.refreshToken.count()).toBe(0);
});

test("a token cannot be read in the database", async () => {
  await signedIn("editor");
  expect(JSON.stringify(await db.refreshToken.findMany())).not.toContain("first");
});
