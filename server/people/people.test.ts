import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Role } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { logged, reread, signedInNow, somebody } from "#server/testing/people.ts";
import { changeAccount } from "./accounts.ts";
import { people, savePerson } from "./people.ts";

const input = (role: Role = "reviewer") => ({
  name: `Noor ${newId()}`,
  email: `${newId()}@newsroom.example`,
  role,
  disabled: false,
});

test("a person whom an admin adds is invited until they sign in", async () => {
  const [admin, id] = [await somebody("admin"), newId()];
  const { value, created } = await savePerson(admin, id, input(), null, null);
  expect({ created, state: value.state, log: await logged(id) }).toEqual({
    created: true,
    state: "invited",
    log: ["person.invited"],
  });
});

test.each(["reader", "reviewer", "editor"] as const)("a %s does not manage people", async (role) => {
  const viewer = await somebody(role);
  await expect(people(viewer)).rejects.toThrow(/admins/);
  await expect(savePerson(viewer, viewer.id, input("admin"), 1, null)).rejects.toThrow(/admins/);
});

test("saving the same values again changes nothing, whatever version is given", async () => {
  const [admin, id, noor] = [await somebody("admin"), newId(), input()];
  await savePerson(admin, id, noor, null, null);
  expect(await savePerson(admin, id, noor, null, null)).toMatchObject({ created: false, value: { version: 1 } });
});

test("a change needs the current version, and a stale version gets the current values", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reader")];
  const change = { ...input(), email: person.email };
  await expect(savePerson(admin, person.id, change, null, null)).rejects.toThrow(/If-Match/);
  await expect(savePerson(admin, person.id, change, 7, null)).rejects.toMatchObject({
    current: { id: person.id, role: "reader" },
  });
});

test("an e-mail address belongs to one person", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reader")];
  await expect(savePerson(admin, newId(), { ...input(), email: person.email }, null, null)).rejects.toThrow(
    /already has this e-mail/,
  );
});

test("nobody gets the name of another person, and people who share one keep it", async () => {
  const [admin, one, other] = [await somebody("admin"), await somebody("reviewer"), await somebody("reviewer")];
  await expect(
    savePerson(admin, newId(), { ...input(), name: `  ${one.name.toUpperCase()}` }, null, null),
  ).rejects.toThrow(/already has this name/);
  await expect(savePerson(admin, newId(), { ...input(), name: "Noor\u200bHaddad" }, null, null)).rejects.toThrow(
    /invisible/,
  );
  await expect(changeAccount(other, { name: admin.name }, 1)).rejects.toThrow(/already has this name/);
  expect(await changeAccount(other, { name: other.name, emailMe: "nothing" }, 1)).toMatchObject({ version: 2 });
  const name = `Noor ${newId()}`;
  const claims = await Promise.allSettled(
    [one, other].map((person) => changeAccount(person, { name }, person === one ? 1 : 2)),
  );
  expect(claims.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("nobody takes the admin role from themselves", async () => {
  const admin = await somebody("admin");
  const { name, email } = admin;
  await expect(savePerson(admin, admin.id, { name, email, role: "editor", disabled: false }, 1, null)).rejects.toThrow(
    /remove your own admin role/,
  );
  await expect(savePerson(admin, admin.id, { name, email, role: "admin", disabled: true }, 1, null)).rejects.toThrow(
    /remove your own admin role/,
  );
});

test("the last admin who can sign in stays an admin, even if two are demoted at once", async () => {
  const [one, other] = [await somebody("admin"), await somebody("admin")];
  await db.person.updateMany({ where: { id: { notIn: [one.id, other.id] }, role: "admin" }, data: { role: "editor" } });
  const demote = ({ id, name, email }: typeof one) =>
    savePerson(OPERATOR, id, { name, email, role: "reader", disabled: false }, 1, null);
  const outcomes = await Promise.allSettled([demote(one), demote(other)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(String(outcomes.find((outcome) => outcome.status === "rejected")?.reason)).toMatch(/last admin/);
});

test("a new name keeps the sessions, a new role ends them", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reader")];
  const tokenVersion = async () => (await db.person.findUniqueOrThrow({ where: { id: person.id } })).tokenVersion;
  await savePerson(
    admin,
    person.id,
    { name: "Robin R.", email: person.email, role: "reader", disabled: false },
    1,
    null,
  );
  expect(await tokenVersion()).toBe(1);
  await savePerson(
    admin,
    person.id,
    { name: "Robin R.", email: person.email, role: "editor", disabled: false },
    2,
    null,
  );
  expect(await tokenVersion()).toBe(2);
});

test("in a session, an admin changes the address or the role of a person only after a recent sign-in", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reader")];
  const long = newId({ msecs: Date.now() - 16 * 60_000 });
  const same = { name: "Robin Sand", email: person.email, role: "reader", disabled: false } as const;
  for (const change of [{ role: "admin" as const }, { email: `new-${person.email}` }]) {
    const input = { ...same, ...change };
    await expect(savePerson(admin, person.id, input, 1, long)).rejects.toThrow(/Sign out and in again to change/);
  }
  await savePerson(admin, person.id, same, 1, long);
  await savePerson(admin, person.id, { ...same, role: "editor" }, 2, signedInNow(admin));
});

test("the log contains what changed about a person, and no secret", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reader")];
  await savePerson(
    admin,
    person.id,
    { name: person.name, email: person.email, role: "reader", disabled: true },
    1,
    null,
  );
  const event = await db.event.findFirstOrThrow({ where: { objectId: person.id, type: "person.disabled" } });
  expect(event).toMatchObject({
    actorId: admin.id,
    before: { disabledAt: null, role: "reader" },
    after: { role: "reader" },
  });
  expect(JSON.stringify([event.before, event.after])).not.toMatch(/argon2|passwordHash|tokenVersion/);
});

test("the list contains all people with their states", async () => {
  const [admin, person] = [await somebody("admin"), await somebody("reader")];
  const found = (await people(admin)).people.find(({ id }) => id === person.id);
  expect(found).toEqual(await reread(person.id));
});
