import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { logged, signedInNow, somebody } from "#server/testing/people.ts";
import { passkeys, removePasskey } from "./passkeys.ts";
import { newSession, sealSession, viewerOfSession } from "./sessions.ts";

/** Somebody with a passkey. */
async function withPasskey() {
  const person = await somebody("reviewer");
  const id = newId();
  const data = { id, personId: person.id, name: "Laptop", publicKey: Buffer.from("key"), counter: 0 };
  await db.passkey.create({ data });
  return { person, id };
}

test("once a passkey is removed, all other sessions have ended, and this one goes on", async () => {
  const { person, id } = await withPasskey();
  const [here, elsewhere] = [1, 2].map(() => newSession({ id: person.id, tokenVersion: 1 }));
  const after = await removePasskey(person, id, here?.sessionId ?? "");
  const cookies = await Promise.all([elsewhere, here, after].map((session) => session && sealSession(session)));
  const [there, copy, now] = await Promise.all(cookies.map((cookie) => viewerOfSession(cookie)));
  expect([there, copy, now?.id]).toEqual([null, null, person.id]);
  expect(await passkeys(person)).toEqual({ passkeys: [] });
  expect(await logged(person.id)).toEqual(["person.joined", "passkey.removed"]);
});

test("a passkey is removed only by its owner, after a recent sign-in", async () => {
  const [{ person, id }, other] = [await withPasskey(), await somebody("admin")];
  for (const session of [null, newId({ msecs: Date.now() - 16 * 60_000 })])
    await expect(removePasskey(person, id, session)).rejects.toThrow(/Sign out and in again to remove a passkey/);
  await expect(removePasskey(other, id, signedInNow(other))).rejects.toThrow(/no such passkey/);
  expect((await passkeys(person)).passkeys).toHaveLength(1);
});
