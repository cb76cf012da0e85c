import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { ClaimedIdentity } from "#domain/identity.ts";
import { OPERATOR } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { logged, reread, signedInNow, somebody } from "#server/testing/people.ts";
import { makeAccessLink } from "./access-links.ts";
import { admitIdentity, sessionOfIdentity, unlinkIdentity } from "./identities.ts";
import { newSession, sealSession, viewerOfSession } from "./sessions.ts";

const identity = (email: string, isVerified = true): ClaimedIdentity => ({
  provider: "https://id.example",
  subject: newId(),
  email,
  isVerified,
});
const link = ({ id }: { id: string }) => ({ link: id });

async function invitation() {
  const id = newId();
  const email = `${id}@newsroom.example`;
  await savePerson(OPERATOR, id, { name: `Noor ${id}`, email, role: "editor", disabled: false }, null, null);
  return { id, email, accept: (await makeAccessLink(OPERATOR, id, null)).path.replace("/access/", "") };
}

test("an identity that nobody linked cannot sign in, even if its verified address belongs to a person", async () => {
  const { email } = await somebody("admin");
  const theirs = identity(email);
  expect(await admitIdentity(theirs, null)).toBe("not-linked");
  expect(await sessionOfIdentity(theirs)).toBeNull();
});

test("an identity that its signed-in owner linked signs that person in", async () => {
  const person = await somebody("reviewer");
  const theirs = identity("elsewhere@other.example");
  expect(await admitIdentity(theirs, link(person))).toBeNull();
  expect(await admitIdentity(theirs, null)).toBeNull();
  expect(await sessionOfIdentity(theirs)).toMatchObject({ sub: person.id, tokenVersion: 1 });
  expect(await logged(person.id)).toContain("identity.linked");
});

test("an identity whose address the service has not verified is not linked", async () => {
  const person = await somebody("reviewer");
  expect(await admitIdentity(identity(person.email, false), link(person))).toBe("unverified");
});

test("an identity belongs to one person, who can link it again", async () => {
  const [one, other] = [await somebody("reviewer"), await somebody("reviewer")];
  const theirs = identity(one.email);
  await admitIdentity(theirs, link(one));
  expect(await admitIdentity(theirs, link(other))).toBe("taken");
  expect(await admitIdentity(theirs, link(one))).toBeNull();
});

test("an invitation is accepted only with an identity of the same, verified address", async () => {
  const { id, email, accept } = await invitation();
  expect(await admitIdentity(identity("another@newsroom.example"), { accept })).toBe("other-address");
  expect(await admitIdentity(identity(email, false), { accept })).toBe("unverified");
  expect(await admitIdentity(identity(email), { accept })).toBeNull();
  expect(await reread(id)).toMatchObject({ state: "active" });
  expect(await admitIdentity(identity(email), { accept })).toBe("over");
});

test("a link for a new password cannot be used to link an identity", async () => {
  const person = await somebody("reader");
  const accept = (await makeAccessLink(OPERATOR, person.id, null)).path.replace("/access/", "");
  expect(await admitIdentity(identity(person.email), { accept })).toBe("over");
});

test("the identity of a disabled person cannot sign in", async () => {
  const person = await somebody("reader");
  const theirs = identity(person.email);
  await admitIdentity(theirs, link(person));
  await savePerson(
    OPERATOR,
    person.id,
    { name: person.name, email: person.email, role: "reader", disabled: true },
    1,
    null,
  );
  expect(await admitIdentity(theirs, null)).toBe("disabled");
  expect(await sessionOfIdentity(theirs)).toBeNull();
});

test("only its owner removes an identity, and not if it is their only way to sign in", async () => {
  const [{ id, email, accept }, other] = [await invitation(), await somebody("admin")];
  const theirs = identity(email);
  await admitIdentity(theirs, { accept });
  const key = { provider: theirs.provider, subject: theirs.subject };
  const noor = { id, name: "Noor Haddad", role: "editor" } as const;
  const elsewhere = await sealSession(newSession({ id, tokenVersion: 1 }));
  await unlinkIdentity(other, key, signedInNow(other));
  await expect(unlinkIdentity(noor, key, signedInNow(noor))).rejects.toThrow(/only way to sign in/);
  expect(await sessionOfIdentity(theirs)).toMatchObject({ sub: id });
  await db.person.update({ where: { id }, data: { passwordHash: "x" } });
  await expect(unlinkIdentity(noor, key, null)).rejects.toThrow(/Sign out and in again/);
  await unlinkIdentity(noor, key, signedInNow(noor));
  expect(await viewerOfSession(elsewhere)).toBeNull();
  expect(await sessionOfIdentity(theirs)).toBeNull();
});
