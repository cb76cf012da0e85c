import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Role } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { logged, reread, somebody } from "#server/testing/people.ts";
import { applyGroupRole } from "./group-roles.ts";
import { newSession, sealSession, viewerOfSession } from "./sessions.ts";

async function linked(role: Role) {
  const person = await somebody(role);
  const identity = { provider: "https://id.example", subject: newId() };
  await db.identity.create({ data: { ...identity, personId: person.id, email: person.email } });
  return { person, identity, cookie: await sealSession(newSession({ id: person.id, tokenVersion: 1 })) };
}

test("a new role ends the sessions of before, and the log says that Galley did it", async () => {
  const { person, identity, cookie } = await linked("editor");
  expect(await applyGroupRole(identity, "reviewer")).toBeNull();
  expect(await reread(person.id)).toMatchObject({ role: "reviewer" });
  expect(await viewerOfSession(cookie)).toBeNull();
  expect(await logged(person.id)).toEqual(["person.joined", "person.changed"]);
});

test("the same role changes nothing", async () => {
  const { person, identity, cookie } = await linked("editor");
  expect(await applyGroupRole(identity, "editor")).toBeNull();
  expect(await viewerOfSession(cookie)).toMatchObject({ id: person.id });
});

test("who has no role any more is disabled and signed out", async () => {
  const { person, identity, cookie } = await linked("reviewer");
  expect(await applyGroupRole(identity, null)).toBe("no-role");
  expect(await reread(person.id)).toMatchObject({ state: "disabled" });
  expect(await viewerOfSession(cookie)).toBeNull();
  const before = await logged(person.id);
  expect(await applyGroupRole(identity, null)).toBe("no-role");
  expect(await logged(person.id)).toEqual(before);
});

test("the last admin with a password stays one, whatever the groups say", async () => {
  const { person, identity } = await linked("admin");
  const others = { role: "admin", id: { not: person.id } } as const;
  await db.person.updateMany({ where: others, data: { role: "editor" } });
  for (const role of [null, "reader"] as const) expect(await applyGroupRole(identity, role)).toBeNull();
  expect(await reread(person.id)).toMatchObject({ role: "admin", state: "active" });
  await somebody("admin");
  expect(await applyGroupRole(identity, "reader")).toBeNull();
  expect(await reread(person.id)).toMatchObject({ role: "reader" });
});
