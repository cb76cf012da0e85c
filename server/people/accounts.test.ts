import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { sealSession, viewerOfSession } from "#server/auth/sessions.ts";
import { signIn } from "#server/auth/sign-in.ts";
import { apiTokens, createToken, senderOfToken } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { fromElsewhere, logged, PASSWORD, somebody } from "#server/testing/people.ts";
import { changeAccount, changePassword, readAccount, signOutEverywhere } from "./accounts.ts";

const password = "seven quiet meadow gates";
async function newToken(person: Viewer): Promise<{ id: string; key: string }> {
  const { value } = await createToken(person, newId(), { name: "Archive" });
  return { id: value.id, key: value.token ?? expect.fail() };
}
const cookieOf = async ({ email }: { email: string }) =>
  sealSession(await signIn({ email, password: PASSWORD }, fromElsewhere()));

test("people change their own name, from the current version", async () => {
  const person = await somebody("reader");
  await expect(changeAccount(person, { name: "Robin Vale" }, 9)).rejects.toMatchObject({
    current: { name: person.name },
  });
  expect(await changeAccount(person, { name: "Robin Vale" }, 1)).toMatchObject({
    name: "Robin Vale",
    version: 2,
    hasPassword: true,
  });
});

test("a new password ends every session but the one in which it was chosen", async () => {
  const person = await somebody("reader");
  const elsewhere = await cookieOf(person);
  const session = await signIn({ email: person.email, password: PASSWORD }, fromElsewhere());
  const copy = await sealSession(session);
  const here = await changePassword(person, { current: PASSWORD, password }, session.sessionId);
  expect(await viewerOfSession(copy)).toBeNull();
  expect(await viewerOfSession(elsewhere)).toBeNull();
  expect(await viewerOfSession(await sealSession(here))).toMatchObject({ id: person.id });
  await expect(cookieOf(person)).rejects.toThrow(/wrong/);
});

test("a new password needs the old one, which can be guessed only five times", async () => {
  const person = await somebody("reader");
  const guess = () => changePassword(person, { current: "not the password", password }, null);
  for (let tries = 0; tries < 5; tries += 1) await expect(guess()).rejects.toThrow(/not your current password/);
  await expect(changePassword(person, { current: PASSWORD, password }, null)).rejects.toThrow(/Too many attempts/);
});

test("a common password is refused", async () => {
  const person = await somebody("reader");
  const common = { current: PASSWORD, password: "qwertyuiop" };
  await expect(changePassword(person, common, null)).rejects.toThrow(/attackers try/);
});

test("signing out everywhere ends every session and is logged", async () => {
  const person = await somebody("reader");
  const cookie = await cookieOf(person);
  await signOutEverywhere(person);
  expect(await viewerOfSession(cookie)).toBeNull();
  expect(await logged(person.id)).toEqual(["person.joined", "sessions.ended"]);
});

test.each([
  [
    "a new password",
    (person: Viewer, keep?: string[]) =>
      changePassword(person, { current: PASSWORD, password, keepTokens: keep }, null),
  ],
  ["signing out everywhere", signOutEverywhere],
] as const)("%s revokes every token but those that the person keeps, and the log says so", async (_, end) => {
  const person = await somebody("reviewer");
  const other = await newToken(await somebody("reviewer"));
  const [kept, lost] = [await newToken(person), await newToken(person)];
  await end(person, [kept.id]);
  const works = await Promise.all([kept, lost, other].map(({ key }) => senderOfToken(`Bearer ${key}`)));
  expect(works.map((viewer) => viewer !== null)).toEqual([true, false, true]);
  expect([await logged(kept.id), await logged(lost.id)]).toEqual([
    ["token.created"],
    ["token.created", "token.revoked"],
  ]);
});

test("a token that is made at the moment of a revocation does not survive it", async () => {
  const person = await somebody("reviewer");
  const names = Array.from({ length: 20 }, (_, number) => `Archive ${number}`);
  for (const name of names) {
    const { tokenVersion } = await db.person.findUniqueOrThrow({ where: { id: person.id } });
    const make = () => createToken(person, newId(), { name }, { personId: person.id, tokenVersion });
    await Promise.allSettled([make(), signOutEverywhere(person), make()]);
    await expect(make()).rejects.toThrow(/signed out/);
    expect(await apiTokens(person)).toEqual({ tokens: [] });
  }
});

test("an account says only whether there is a password", async () => {
  expect(JSON.stringify(await readAccount(await somebody("reader")))).not.toMatch(/argon2/);
});
