import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { apiTokens, createToken, revokeToken, senderOfToken } from "./tokens.ts";
import { senderOfRequest } from "./viewer.ts";

const bearer = (token: string | null) => `Bearer ${token}`;

test("a token acts as its person, with their present role", async () => {
  const person = await somebody("reviewer");
  const { value } = await createToken(person, newId(), { name: "Archive" });
  const headers = { authorization: bearer(value.token) };
  const found = await senderOfRequest(new Request("http://galley.example", { headers }));
  const viewer = { id: person.id, name: person.name, role: "reviewer", hideNames: false };
  expect(found).toEqual({ viewer, tokenVersion: 1, sessionId: null });
});

test.each(["Bearer", "Bearer ", "Bearer galley_x", "Basic Z2FsbGV5", "galley_x", `Bearer ${"x".repeat(5000)}`])(
  "the header %s is invalid",
  async (authorization) => {
    expect(await senderOfToken(authorization)).toBeNull();
  },
);

test("a revoked token is invalid from the next request on, and can be revoked again", async () => {
  const [person, id] = [await somebody("reviewer"), newId()];
  const { value } = await createToken(person, id, { name: "Archive" });
  await revokeToken(person, id);
  await revokeToken(person, id);
  expect(await senderOfToken(bearer(value.token))).toBeNull();
  expect({ ...(await apiTokens(person)), log: await logged(id) }).toEqual({
    tokens: [],
    log: ["token.created", "token.revoked"],
  });
});

test("a token is invalid once it has expired, and while its person is disabled", async () => {
  const person = await somebody("reviewer");
  const [brief, other] = [newId(), newId()];
  const { value } = await createToken(person, brief, { name: "Brief", expiresAt: "2999-01-01T00:00:00Z" });
  await db.apiToken.update({ where: { id: brief }, data: { expiresAt: new Date() } });
  expect(await senderOfToken(bearer(value.token))).toBeNull();
  const { value: valid } = await createToken(person, other, { name: "Other" });
  await savePerson(
    OPERATOR,
    person.id,
    { name: person.name, email: person.email, role: "reviewer", disabled: true },
    1,
    null,
  );
  expect(await senderOfToken(bearer(valid.token))).toBeNull();
});

test("a repeated request gives an unused token a new key, and keeps the key of a used one", async () => {
  const [person, id] = [await somebody("reviewer"), newId()];
  const lost = await createToken(person, id, { name: "Archive" });
  const again = await createToken(person, id, { name: "Archive" });
  expect([lost.created, again.created, (await apiTokens(person)).tokens.length]).toEqual([true, false, 1]);
  expect(await senderOfToken(bearer(lost.value.token))).toBeNull();
  expect(await senderOfToken(bearer(again.value.token))).not.toBeNull();
  expect((await createToken(person, id, { name: "Archive" })).value.token).toBeNull();
});

test("a token of another person can be revoked only by an admin, and never taken over", async () => {
  const [person, other, id] = [await somebody("reviewer"), await somebody("editor"), newId()];
  await createToken(person, id, { name: "Archive" });
  await expect(createToken(other, id, { name: "Archive" })).rejects.toThrow(/no such token/);
  await expect(revokeToken(other, id)).rejects.toThrow(/no such token/);
  await revokeToken(await somebody("admin"), id);
});

test("the key is not stored, and the time of its last use is", async () => {
  const [person, id] = [await somebody("reviewer"), newId()];
  const { value } = await createToken(person, id, { name: "Archive" });
  await senderOfToken(bearer(value.token));
  const row = await db.apiToken.findUniqueOrThrow({ where: { id } });
  expect(row.lastUsedAt).toBeInstanceOf(Date);
  expect(JSON.stringify(row)).not.toContain(value.token);
});

test("a token that has expired already is refused", async () => {
  const person = await somebody("reviewer");
  await expect(createToken(person, newId(), { name: "Late", expiresAt: "2020-01-01T00:00:00Z" })).rejects.toThrow(
    /in the future/,
  );
});

test("a person has at most 100 tokens, and revokes one to make another", async () => {
  const person = await somebody("reviewer");
  const ids = Array.from({ length: 100 }, () => newId());
  await db.apiToken.createMany({
    data: ids.map((id) => ({ id, personId: person.id, name: "Archive", tokenHash: id })),
  });
  await expect(createToken(person, newId(), { name: "One more" })).rejects.toThrow("You already have 100 API tokens.");
  await revokeToken(person, ids[0] ?? "");
  expect((await createToken(person, newId(), { name: "One more" })).created).toBe(true);
});
