import { v7 } from "uuid";
import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { fromElsewhere, logged, PASSWORD, somebody } from "#server/testing/people.ts";
import {
  clearEndedSessions,
  endSession,
  INACTIVITY_SECONDS,
  newSession,
  SESSION_SECONDS,
  sealSession,
  viewerOfSession,
} from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const sessionOf = ({ email }: { email: string }) => signIn({ email, password: PASSWORD }, fromElsewhere());

test("signing out ends this session, also for a copy of its cookie, and no other", async () => {
  const person = await somebody("reviewer");
  const [here, elsewhere] = [await sessionOf(person), await sessionOf(person)];
  const [copy, renewed] = [await sealSession(here), await sealSession(here)];
  await endSession(here);
  expect([await viewerOfSession(copy), await viewerOfSession(renewed)]).toEqual([null, null]);
  expect(await viewerOfSession(await sealSession(elsewhere))).toMatchObject({ id: person.id });
});

test("a session is ended once, and the log says so", async () => {
  const person = await somebody("reviewer");
  const session = await sessionOf(person);
  await Promise.all([endSession(session), endSession(session), endSession(session)]);
  expect(await logged(person.id)).toEqual(["person.joined", "session.ended"]);
});

test("what is no session ends nothing", async () => {
  const person = await somebody("reviewer");
  const stale = { ...(await sessionOf(person)), tokenVersion: 7 };
  for (const content of [null, {}, { sub: person.id, tokenVersion: 1 }, stale]) await endSession(content);
  expect(await logged(person.id)).toEqual(["person.joined"]);
});

test("a cookie without the id of a session is refused", async () => {
  const person = await somebody("reviewer");
  const { sessionId: _, ...content } = await sessionOf(person);
  expect(await viewerOfSession(await sealSession(content as never))).toBeNull();
});

test("an ended session is remembered for as long as its cookie could be valid", async () => {
  const session = await sessionOf(await somebody("reviewer"));
  await endSession(session);
  const rows = () => db.endedSession.count({ where: { id: session.sessionId } });
  const after = (seconds: number) => new Date(Date.now() + seconds * 1000);
  await clearEndedSessions(after(SESSION_SECONDS - 60));
  expect(await rows()).toBe(1);
  await clearEndedSessions(after(SESSION_SECONDS + 60));
  expect(await rows()).toBe(0);
});

test("a session ends thirty days after its sign-in, however often its cookie was renewed", async () => {
  const person = await somebody("reviewer");
  const began = (secondsAgo: number) => v7({ msecs: Date.now() - secondsAgo * 1000 });
  const viewerAfter = async (secondsAgo: number) =>
    viewerOfSession(await sealSession({ ...newSession({ ...person, tokenVersion: 1 }), sessionId: began(secondsAgo) }));
  expect(await viewerAfter(SESSION_SECONDS - 60)).toMatchObject({ id: person.id });
  expect(await viewerAfter(SESSION_SECONDS + 60)).toBeNull();
});

test("a session that was not used for two weeks has ended", async () => {
  const person = await somebody("reviewer");
  const session = newSession({ ...person, tokenVersion: 1 });
  const lastUsed = (secondsAgo: number) => {
    const lastUsedAt = new Date(Date.now() - secondsAgo * 1000);
    const row = { personId: person.id, tokenVersion: 1, device: "Firefox", lastUsedAt };
    return db.openSession.upsert({
      where: { id: session.sessionId },
      create: { id: session.sessionId, ...row },
      update: row,
    });
  };
  await lastUsed(INACTIVITY_SECONDS - 60);
  expect(await viewerOfSession(await sealSession(session))).toMatchObject({ id: person.id });
  await lastUsed(INACTIVITY_SECONDS + 60);
  expect(await viewerOfSession(await sealSession(session))).toBeNull();
});
