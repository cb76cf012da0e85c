import { beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { authOptions } from "./next-auth.ts";
import { askToSignIn, takeChallenge } from "./passkey-challenge.ts";
import { newSession, type Session, sealSession, sessionCookie, viewerOfSession } from "./sessions.ts";

/** The cookies of the browser that sends the requests. */
const jar = new Map<string, { value: string; options?: object }>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: object) => jar.set(name, { value, options }),
  }),
}));
beforeEach(() => {
  jar.clear();
  vi.unstubAllEnvs();
});

/** What a browser demands of a cookie whose name begins with `__Host-`, and what keeps scripts and other sites away. */
const HOST_ONLY = { httpOnly: true, sameSite: "lax", path: "/", secure: true };

test("with HTTPS every cookie of a sign-in is for this host only, and neither scripts nor other sites get it", async () => {
  vi.stubEnv("GALLEY_URL", "https://galley.example.org");
  const cookies = Object.values(authOptions(() => {}).cookies ?? {});
  await askToSignIn();
  for (const { name, options } of [...cookies, ...[...jar].map(([name, { options }]) => ({ name, options }))]) {
    expect(name).toMatch(/^__Host-/);
    expect(options).toMatchObject(HOST_ONLY);
    expect(options).not.toHaveProperty("domain");
  }
  expect(cookies.map(({ name }) => name)).toContain(sessionCookie());
  expect([cookies.length, jar.size]).toEqual([6, 1]);
});

test("a cookie is deleted with the options that its name needs", async () => {
  vi.stubEnv("GALLEY_URL", "https://galley.example.org");
  await askToSignIn();
  expect(await takeChallenge("")).toMatch(/^[\w-]{40,}$/);
  expect(jar.get("__Host-galley-passkey")).toEqual({ value: "", options: { ...HOST_ONLY, maxAge: 0 } });
  expect(await takeChallenge("")).toBeNull();
});

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
