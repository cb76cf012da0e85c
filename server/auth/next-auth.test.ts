import { beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { authOptions } from "./next-auth.ts";
import { newSession, type Session, sealSession, sessionCookie, viewerOfSession } from "./sessions.ts";

/** The cookies of the browser that sends the requests. */
const jar = new Map<string, { value: string }>();
vi.mock("next/headers", () => ({ cookies: async () => jar, headers: async () => new Headers() }));
beforeEach(() => jar.clear());

const sessionOf = ({ id }: Viewer) => newSession({ id, tokenVersion: 1 });

/** Sign in with this session, as next-auth does once the password was right. */
async function signInHere(session: Session): Promise<string> {
  const user = { id: session.sub, session };
  const content = await authOptions(() => {}).callbacks?.jwt?.({ token: {}, user, account: null });
  return sealSession(content as Session);
}

test("a sign-in ends the session that this browser had before, whoever's it was, and no other", async () => {
  const [before, person] = [await somebody("reader"), await somebody("reader")];
  const [cookie, elsewhere] = [await sealSession(sessionOf(before)), await sealSession(sessionOf(before))];
  jar.set(sessionCookie(), { value: cookie });
  const here = await signInHere(sessionOf(person));
  expect(await viewerOfSession(cookie)).toBeNull();
  expect(await viewerOfSession(here)).toMatchObject({ id: person.id });
  expect(await viewerOfSession(elsewhere)).toMatchObject({ id: before.id });
  expect(await logged(before.id)).toEqual(["person.joined", "session.ended"]);
});

test("a sign-in in a browser without a session, or with a cookie that cannot be read, ends nothing", async () => {
  const person = await somebody("reader");
  for (const value of [null, "", "x"]) {
    if (value !== null) jar.set(sessionCookie(), { value });
    expect(await viewerOfSession(await signInHere(sessionOf(person)))).toMatchObject({ id: person.id });
  }
  expect(await logged(person.id)).toEqual(["person.joined"]);
});
