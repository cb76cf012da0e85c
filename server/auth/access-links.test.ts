import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { fromElsewhere, logged, PASSWORD, reread, somebody } from "#server/testing/people.ts";
import { enterByLink, findAccessLink, makeAccessLink } from "./access-links.ts";
import { sealSession, viewerOfSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { apiTokens, createToken } from "./tokens.ts";

const password = "seven quiet meadow gates";
const secretIn = ({ path }: { path: string }) => path.replace("/access/", "");

async function invited() {
  const [admin, id] = [await somebody("admin"), newId()];
  const email = `${id}@newsroom.example`;
  await savePerson(admin, id, { name: `Noor ${id}`, email, role: "editor", disabled: false }, null, null);
  return { admin, id, email, link: await makeAccessLink(admin, id, null) };
}

test("with an invitation a person chooses a name and a password, and can sign in", async () => {
  const { id, email, link } = await invited();
  expect(await findAccessLink(secretIn(link))).toEqual({ kind: "invitation", name: `Noor ${id}`, email, tokens: [] });
  await enterByLink({ secret: secretIn(link), name: "Nour Haddad", password });
  expect(await reread(id)).toMatchObject({ name: "Nour Haddad", state: "active", role: "editor" });
  expect(await signIn({ email, password }, fromElsewhere())).toMatchObject({ sub: id });
  expect(await logged(id)).toEqual(["person.invited", "person.invited", "person.joined"]);
});

test("an invitation cannot be accepted under the name of another person", async () => {
  const { link } = await invited();
  const [{ name }] = [await somebody("reviewer")];
  const accept = enterByLink({ secret: secretIn(link), name: name.toUpperCase(), password });
  await expect(accept).rejects.toThrow(/already has this name/);
  expect(await findAccessLink(secretIn(link))).not.toBeNull();
});

test("a link works once, even if it is used several times at once", async () => {
  const { link } = await invited();
  const use = () => enterByLink({ secret: secretIn(link), password });
  const outcomes = await Promise.allSettled([use(), use(), use()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(use()).rejects.toThrow(/used or has expired/);
});

test("a new link ends the earlier one", async () => {
  const { admin, id, link } = await invited();
  const next = await makeAccessLink(admin, id, null);
  expect(await findAccessLink(secretIn(link))).toBeNull();
  expect(await findAccessLink(secretIn(next))).not.toBeNull();
});

test("a link ends when it expires, when its person is disabled, and when their address is corrected", async () => {
  const [late, disabled, moved] = [await invited(), await invited(), await invited()];
  await db.accessLink.updateMany({ where: { personId: late.id }, data: { expiresAt: new Date() } });
  const known = ({ id }: { id: string }) => ({ name: `Noor ${id}`, role: "editor" as const });
  await savePerson(disabled.admin, disabled.id, { ...known(disabled), email: disabled.email, disabled: true }, 1, null);
  await savePerson(moved.admin, moved.id, { ...known(moved), email: `new-${moved.email}`, disabled: false }, 1, null);
  for (const { link } of [late, disabled, moved]) expect(await findAccessLink(secretIn(link))).toBeNull();
});

test("an easy password is refused, and the link still works", async () => {
  const { id, link } = await invited();
  await expect(enterByLink({ secret: secretIn(link), password: "password1" })).rejects.toThrow(/attackers try/);
  await expect(enterByLink({ secret: secretIn(link), password: `Noor${id}1` })).rejects.toThrow(/your name/);
  expect(await findAccessLink(secretIn(link))).not.toBeNull();
});

test("a person who has signed in before gets a link for a new password, which ends their sessions and the old password", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reviewer")];
  const cookie = await sealSession(await signIn({ email: person.email, password: PASSWORD }, fromElsewhere()));
  const long = newId({ msecs: Date.now() - 16 * 60_000 });
  await expect(makeAccessLink(admin, person.id, long)).rejects.toThrow(/Sign out and in again/);
  const link = await makeAccessLink(admin, person.id, null);
  expect(link.kind).toBe("reset");
  await enterByLink({ secret: secretIn(link), name: "Someone Else", password });
  expect(await reread(person.id)).toMatchObject({ name: person.name });
  expect(await viewerOfSession(cookie)).toBeNull();
  await expect(signIn({ email: person.email, password: PASSWORD }, fromElsewhere())).rejects.toThrow(/wrong/);
});

test("a link for a new password names the tokens of its person, and revokes those that are not kept", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reviewer")];
  const tokens = [];
  for (const name of ["Archive", "Wire"]) tokens.push((await createToken(person, newId(), { name })).value);
  const [archive, wire] = tokens;
  const link = await makeAccessLink(admin, person.id, null);
  expect((await findAccessLink(secretIn(link)))?.tokens.map(({ name }) => name)).toEqual(["Wire", "Archive"]);
  await enterByLink({ secret: secretIn(link), password, keepTokens: [wire?.id ?? ""] });
  expect((await apiTokens(person)).tokens.map(({ name }) => name)).toEqual(["Wire"]);
  expect(await logged(archive?.id ?? "")).toEqual(["token.created", "token.revoked"]);
});

test("the secret of a link is neither in the database nor in the log", async () => {
  const { id, link } = await invited();
  const stored = [
    await db.accessLink.findMany({ where: { personId: id } }),
    await db.event.findMany({ where: { objectId: id } }),
  ];
  const json = JSON.stringify(stored, (_, value) => (typeof value === "bigint" ? String(value) : value));
  expect(json).not.toContain(secretIn(link));
});

test("only admins make links", async () => {
  const [editor, person] = [await somebody("editor"), await somebody("reader")];
  await expect(makeAccessLink(editor, person.id, null)).rejects.toThrow(/admins/);
});
