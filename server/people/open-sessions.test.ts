import { v7 as newId } from "uuid";
import { expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { storeRefreshToken } from "#server/auth/refresh-tokens.ts";
import { deviceInWords, recordSessionUse } from "#server/auth/session-use.ts";
import { endSession, newSession, type Session, sealSession, senderOfSession } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { endOpenSession, endOtherSessions, endSessionsOf, openSessions } from "./open-sessions.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

/** Sign a person in with this browser, and use the session at `now`. */
async function used({ id }: Viewer, agent = FIREFOX, now = new Date()): Promise<Session> {
  const session = newSession({ id, tokenVersion: 1 });
  await recordSessionUse({ session, lastUsedAt: null }, new Headers({ "user-agent": agent }), now);
  return session;
}

const isOpen = async (session: Session) => (await senderOfSession(await sealSession(session))) !== null;
const devicesOf = async (viewer: Viewer) =>
  (await openSessions(viewer, viewer.id, null)).sessions.map(({ device }) => device);

test("a browser is named in words, and anything else is an unknown one", () => {
  expect(deviceInWords(FIREFOX)).toBe("Firefox on Linux");
  expect(deviceInWords(SAFARI)).toBe("Safari on iOS");
  for (const nothing of [null, "", "x", "(".repeat(9_000)]) expect(deviceInWords(nothing)).toBe("Unknown browser");
});

test("people see where they are signed in, since when, and which session asks", async () => {
  const person = await somebody("reader");
  const before = Date.now();
  const [, here] = [await used(person, SAFARI, new Date(before - 60_000)), await used(person)];
  const { sessions } = await openSessions(person, person.id, here.sessionId);
  expect(sessions.map(({ device, current }) => [device, current])).toEqual([
    ["Firefox on Linux", true],
    ["Safari on iOS", false],
  ]);
  expect(Date.parse(sessions[0]?.signedInAt ?? "")).toBeGreaterThanOrEqual(before);
});

test("a use is written at most once in five minutes", async () => {
  const person = await somebody("reader");
  const first = new Date("2026-11-30T10:00:00Z");
  const session = await used(person, FIREFOX, first);
  const use = async (now: string) => {
    const lastUsedAt = (await db.openSession.findUniqueOrThrow({ where: { id: session.sessionId } })).lastUsedAt;
    await recordSessionUse({ session, lastUsedAt }, new Headers(), new Date(now));
    return (await db.openSession.findUniqueOrThrow({ where: { id: session.sessionId } })).lastUsedAt.toISOString();
  };
  expect(await use("2026-11-30T10:04:59Z")).toBe(first.toISOString());
  expect(await use("2026-11-30T10:05:00Z")).toBe("2026-11-30T10:05:00.000Z");
});

test("a request is answered although its session cannot be written", async () => {
  const session = newSession({ id: (await somebody("reader")).id, tokenVersion: 1 });
  const write = vi.spyOn(db, "$executeRaw").mockRejectedValueOnce(new Error("disk full"));
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await recordSessionUse({ session, lastUsedAt: null }, new Headers(), new Date());
  expect(log).toHaveBeenCalledOnce();
  write.mockRestore();
  log.mockRestore();
});

test("people end one of their sessions, and no other", async () => {
  const person = await somebody("reader");
  const [gone, kept] = [await used(person, SAFARI), await used(person)];
  await endOpenSession(person, gone.sessionId);
  expect([await isOpen(gone), await isOpen(kept)]).toEqual([false, true]);
  expect(await devicesOf(person)).toEqual(["Firefox on Linux"]);
  expect(await logged(person.id)).toEqual(["person.joined", "session.ended"]);
});

test("a session that was signed out leaves the list and does not come back", async () => {
  const person = await somebody("reader");
  const session = await used(person);
  await endSession(session);
  await recordSessionUse({ session, lastUsedAt: null }, new Headers(), new Date());
  expect(await devicesOf(person)).toEqual([]);
});

test("the other sessions end with one that was never used, and a copy of the cookie of this one", async () => {
  const person = await somebody("reader");
  const [others, before] = [[await used(person), newSession({ id: person.id, tokenVersion: 1 })], await used(person)];
  const here = await endOtherSessions(person, before.sessionId);
  expect(await Promise.all([...others, before].map(isOpen))).toEqual([false, false, false]);
  expect(await isOpen(here)).toBe(true);
});

test("to end the other sessions is no sign-in: this one keeps its age, its refresh token and its place in the list", async () => {
  const person = await somebody("reader");
  const before = await used(person);
  const identity = { provider: "https://id.example", subject: newId() };
  await storeRefreshToken(before, identity, "token", new Date());
  const here = await endOtherSessions(person, before.sessionId);
  expect(here.sessionId).toBe(before.sessionId);
  // A request that was answered by the old cookie may write its use after the change.
  for (const session of [before, here])
    await recordSessionUse({ session, lastUsedAt: null }, new Headers({ "user-agent": FIREFOX }), new Date());
  expect(await devicesOf(person)).toEqual(["Firefox on Linux"]);
  const { tokenVersion } = await db.refreshToken.findUniqueOrThrow({ where: { sessionId: here.sessionId } });
  expect(tokenVersion).toBe(here.tokenVersion);
});

test("admins sign a person out everywhere, and their tokens stay", async () => {
  const [person, admin] = [await somebody("editor"), await somebody("admin")];
  const session = await used(person);
  await db.apiToken.create({ data: { id: newId(), personId: person.id, name: "A", tokenHash: newId() } });
  await endSessionsOf(admin, person.id);
  expect(await isOpen(session)).toBe(false);
  expect(await db.apiToken.count({ where: { personId: person.id, revokedAt: null } })).toBe(1);
  expect(await logged(person.id)).toEqual(["person.joined", "sessions.ended-by-admin"]);
});

test("nobody but admins sees or ends the sessions of others", async () => {
  const [person, editor] = [await somebody("reader"), await somebody("editor")];
  const { sessionId } = await used(person);
  await expect(openSessions(editor, person.id, null)).rejects.toThrow(/Only admins/);
  await expect(endSessionsOf(editor, person.id)).rejects.toThrow(/Only admins/);
  await expect(endOpenSession(editor, sessionId)).rejects.toThrow(/no such session/);
  await endOpenSession(OPERATOR, sessionId);
});
