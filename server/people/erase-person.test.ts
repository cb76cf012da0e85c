import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { verifyLog } from "#server/log/audit.ts";
import { sealCommitted } from "#server/log/seal.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { logged, reread, somebody } from "#server/testing/people.ts";
import { erasePerson } from "./erase-person.ts";
import { savePerson } from "./people.ts";
import { personalData } from "./personal-data.ts";

async function faults(): Promise<string[]> {
  const found: string[] = [];
  await verifyLog(OPERATOR, null, (fault) => found.push(fault));
  return found;
}

/** Somebody with this name in the log, whose account is disabled. */
async function leaver(name: string) {
  const person = await somebody("reviewer");
  const { email, role } = person;
  await savePerson(OPERATOR, person.id, { name, email, role, disabled: false }, 1, null);
  await savePerson(OPERATOR, person.id, { name, email, role, disabled: true }, 2, null);
  return person;
}

const inLog = async (text: string) => {
  const [row] = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM "Event"
    WHERE before::text LIKE ${`%${text}%`} OR after::text LIKE ${`%${text}%`}`;
  return row?.count;
};

test("an erased person has another name everywhere, and the log is intact without theirs", async () => {
  const name = `Leonie ${newId()}`;
  const person = await leaver(name);
  expect([await inLog(name), await inLog(person.email)]).toEqual([2, 2]);
  await erasePerson(await somebody("admin"), person.id, new Date());
  expect(await reread(person.id)).toMatchObject({
    name: expect.stringMatching(/^Former colleague/),
    state: "disabled",
  });
  expect([await inLog(name), await inLog(person.email)]).toEqual([0, 0]);
  expect((await logged(person.id)).at(-1)).toBe("person.erased");
  expect(await faults()).toEqual([]);
});

test("an erasure that comes before its events are sealed leaves the log intact too", async () => {
  const person = await leaver(`Leonie ${newId()}`);
  await Promise.all([erasePerson(OPERATOR, person.id, new Date()), sealCommitted()]);
  expect(await faults()).toEqual([]);
});

test("the work of an erased person stays", async () => {
  const person = await leaver(`Leonie ${newId()}`);
  const claim = await markClaim(person, await articleOfLines(person, ["The bridge opened in 1932."]), "1932");
  await erasePerson(OPERATOR, person.id, new Date());
  expect(await db.claim.count({ where: { id: claim.id, createdById: person.id } })).toBe(1);
});

test("with what a person signed in is gone", async () => {
  const person = await leaver(`Leonie ${newId()}`);
  await db.identity.create({ data: { provider: "p", subject: newId(), personId: person.id, email: person.email } });
  await erasePerson(OPERATOR, person.id, new Date());
  const { passwordHash, identities } = await db.person.findUniqueOrThrow({
    where: { id: person.id },
    include: { identities: true },
  });
  expect([passwordHash, identities]).toEqual([null, []]);
  const input = { name: "Leonie", email: person.email, role: "reader", disabled: false } as const;
  await expect(savePerson(OPERATOR, person.id, input, 4, null)).rejects.toThrow(/was erased/);
});

test("only disabled people are erased, by admins, and once", async () => {
  const [person, editor] = [await somebody("reader"), await somebody("editor")];
  await expect(erasePerson(editor, person.id, new Date())).rejects.toThrow(/Only admins/);
  await expect(erasePerson(OPERATOR, person.id, new Date())).rejects.toThrow(/Disable this account first/);
  const left = await leaver(`Leonie ${newId()}`);
  for (let times = 0; times < 2; times += 1) await erasePerson(OPERATOR, left.id, new Date());
  expect((await logged(left.id)).filter((type) => type === "person.erased")).toHaveLength(1);
});

test("the database refuses every other change of the log, also during an erasure", async () => {
  const person = await somebody("reader");
  const change = (set: string, where: string) =>
    db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('galley.erase', 'on', true)`;
      await tx.$executeRawUnsafe(`UPDATE "Event" SET ${set} WHERE "objectId" = '${person.id}' AND ${where}`);
    });
  await expect(change(`type = 'person.changed'`, "true")).rejects.toThrow(/append-only/);
  await expect(change(`reason = 'x'`, "true")).rejects.toThrow(/append-only/);
  await expect(db.$executeRaw`UPDATE "Event" SET after = '{}' WHERE "objectId" = ${person.id}`).rejects.toThrow();
});

async function linesOf(viewer: Parameters<typeof personalData>[0], id: string) {
  let content = "";
  for await (const piece of await personalData(viewer, id)) content += piece;
  return {
    content,
    kinds: content
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).kind),
  };
}

test("people get what is kept about them, with their work and without secrets", async () => {
  const person = await somebody("reviewer");
  await markClaim(person, await articleOfLines(person, ["The bridge opened in 1932."]), "1932");
  const { content, kinds } = await linesOf(person, person.id);
  expect(kinds).toEqual(["account", "claim"]);
  expect(content).toContain(person.email);
  expect(content).not.toMatch(/argon2|passwordHash|standing/);
});

test("admins get the account of others, without their work", async () => {
  const [person, admin] = [await somebody("reviewer"), await somebody("admin")];
  await markClaim(person, await articleOfLines(person, ["The bridge opened in 1932."]), "1932");
  expect((await linesOf(admin, person.id)).kinds).toEqual(["account"]);
  await expect(personalData(person, admin.id)).rejects.toThrow(/Only admins/);
});

test("a change that only looks like an erasure is found", async () => {
  const person = await leaver(`Leonie ${newId()}`);
  await sealCommitted();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT set_config('galley.erase', 'on', true)`;
    await tx.$executeRaw`UPDATE "Event" SET after = '{"name": "[erased]", "role": "admin"}'
      WHERE "objectId" = ${person.id} AND type = 'person.disabled'`;
  });
  expect(await faults()).toEqual([expect.stringContaining("does not match its seal")]);
});
