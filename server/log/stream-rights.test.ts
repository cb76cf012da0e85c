import { v7 as newId } from "uuid";
import { expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { type Credentials, credentialsOf, rolesNow } from "#server/auth/credentials.ts";
import { endSession, newSession, type Session, sealSession, sessionCookie } from "#server/auth/sessions.ts";
import { createToken, revokeToken } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { readPerson, savePerson } from "#server/people/people.ts";
import { somebody } from "#server/testing/people.ts";
import { endStreamsWithoutRights, endWithRights } from "./stream-rights.ts";

/** Open a stream that only tells whether it has ended. */
function open(viewer: Viewer, credentials: Credentials) {
  const stream = { viewer, isOver: false, leave: () => {} };
  stream.leave = endWithRights({
    viewer,
    credentials,
    end: () => {
      stream.isOver = true;
      stream.leave();
    },
  });
  return stream;
}

const requestWith = (headers: Record<string, string>) => new Request("http://galley.example", { headers });

async function bySession(viewer: Viewer, session: Session = newSession({ id: viewer.id, tokenVersion: 1 })) {
  const cookie = `other=1; ${sessionCookie()}=${await sealSession(session)}`;
  return open(viewer, (await credentialsOf(requestWith({ cookie }))) ?? expect.fail());
}

async function byToken(viewer: Viewer, tokenId = newId()) {
  const { value } = await createToken(viewer, tokenId, { name: "Tests" });
  const authorization = `Bearer ${value.token}`;
  return open(viewer, (await credentialsOf(requestWith({ authorization }))) ?? expect.fail());
}

/** Disable a person, or give them another role. */
async function change({ id }: Viewer, changes: { disabled?: boolean; role?: "editor" }): Promise<void> {
  const { name, email, role, version } = await readPerson(OPERATOR, id);
  await savePerson(OPERATOR, id, { name, email, role, disabled: false, ...changes }, version, null);
}

test("the rights of all streams of all people are read by one query", async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => somebody("reviewer")));
  const streams = await Promise.all(
    people.flatMap((person) => Array.from({ length: 6 }, (_, at) => (at % 2 ? bySession(person) : byToken(person)))),
  );
  const read = vi.spyOn(db, "$queryRaw");
  await endStreamsWithoutRights(null);
  expect(read).toHaveBeenCalledTimes(1);
  read.mockRestore();
  expect(streams.filter(({ isOver }) => isOver)).toEqual([]);
  for (const { leave } of streams) leave();
});

test("a check ends exactly the streams whose session, token, account or role has ended", async () => {
  const [disabled, promoted] = [await somebody("reviewer"), await somebody("reviewer")];
  const [signedOut, revoked] = [await somebody("reviewer"), await somebody("reviewer")];
  const ending = newSession({ id: signedOut.id, tokenVersion: 1 });
  const tokenId = newId();
  const ended = [
    ...[await bySession(disabled), await byToken(disabled), await bySession(promoted), await byToken(promoted)],
    ...[await bySession(signedOut, ending), await byToken(revoked, tokenId)],
    open(signedOut, { session: newSession({ id: signedOut.id, tokenVersion: 1 }), expiresAt: new Date(0) }),
  ];
  const kept = [await bySession(signedOut), await byToken(signedOut), await bySession(revoked), await byToken(revoked)];
  await change(disabled, { disabled: true });
  await change(promoted, { role: "editor" });
  await endSession(ending);
  await revokeToken(revoked, tokenId);
  await endStreamsWithoutRights(null);
  expect(ended.map(({ isOver }) => isOver)).toEqual(ended.map(() => true));
  expect(kept.map(({ isOver }) => isOver)).toEqual(kept.map(() => false));
  for (const { leave } of kept) leave();
});

test("after a change of the rights of one person only their streams are checked", async () => {
  const [one, other] = [await somebody("reviewer"), await somebody("reviewer")];
  const streams = [await bySession(one), await bySession(other)] as const;
  await change(one, { disabled: true });
  await change(other, { disabled: true });
  await endStreamsWithoutRights(one.id);
  expect(streams.map(({ isOver }) => isOver)).toEqual([true, false]);
  streams[1].leave();
});

test("a check that fails ends no stream", async () => {
  const stream = await bySession(await somebody("reviewer"));
  const read = vi.spyOn(db, "$queryRaw").mockRejectedValueOnce(new Error("away"));
  await expect(endStreamsWithoutRights(null)).rejects.toThrow("away");
  read.mockRestore();
  expect(stream.isOver).toBe(false);
  stream.leave();
});

test("an open stream is a use of its token, which is stored once a minute", async () => {
  const person = await somebody("reviewer");
  const id = newId();
  const { leave } = await byToken(person, id);
  const lastUse = async () => (await db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  await endStreamsWithoutRights(person.id);
  const first = await lastUse();
  await endStreamsWithoutRights(person.id);
  expect([first, await lastUse()]).toEqual([expect.any(Date), first]);
  leave();
  expect(await rolesNow([], new Date())).toEqual([]);
});
