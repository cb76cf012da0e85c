import "server-only";
import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { MAX_PASSKEYS, type Passkey, type PasskeyInput } from "#domain/passkey.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "#server/people/events.ts";
import { lockPerson } from "#server/people/rows.ts";
import { endSessionsExcept } from "./end-sessions.ts";
import { spendChallenge } from "./passkey-sign-in.ts";
import { expectRecentSignIn } from "./recent-sign-in.ts";
import { relyingParty } from "./relying-party.ts";
import { isRequiredOf } from "./second-factor.ts";
import type { Session } from "./sessions.ts";

/** The passkeys of the viewer, the oldest first. */
export async function passkeys(viewer: Viewer): Promise<{ passkeys: Passkey[] }> {
  const rows = await db.passkey.findMany({
    where: { personId: viewer.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MAX_PASSKEYS,
  });
  return {
    passkeys: rows.map(({ id, name, createdAt, lastUsedAt }) => ({
      ...{ id, name, createdAt: createdAt.toISOString() },
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}

/** What a browser needs to make a passkey for the viewer. */
export async function optionsToAdd(viewer: Viewer) {
  const { email } = await db.person.findUniqueOrThrow({ where: { id: viewer.id }, select: { email: true } });
  const { passkeys: existing } = await passkeys(viewer);
  return generateRegistrationOptions({
    rpName: "Galley",
    rpID: relyingParty().expectedRPID,
    userID: new TextEncoder().encode(viewer.id),
    userName: email,
    userDisplayName: viewer.name,
    excludeCredentials: existing.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/**
 * Add the passkey with which a browser answered the challenge. Ends every session but this one, whose new content it
 * returns.
 */
export async function addPasskey(
  viewer: Viewer,
  { name, response }: PasskeyInput,
  challenge: string | null,
  sessionId: string | null,
): Promise<{ passkey: Passkey; session: Session }> {
  await spendChallenge(challenge);
  const credential = await verifiedCredential(response, challenge ?? "");
  const [personId, id] = [viewer.id, credential.id];
  return write(async (tx) => {
    await lockPerson(tx, personId);
    if (await tx.passkey.findUnique({ where: { id }, select: { id: true } }))
      throw new RuleError("This passkey exists already.");
    if ((await tx.passkey.count({ where: { personId } })) >= MAX_PASSKEYS)
      throw new RuleError(`You already have ${MAX_PASSKEYS} passkeys. Remove one that you no longer use.`);
    const { createdAt } = await tx.passkey.create({
      data: { id, personId, name, publicKey: credential.publicKey, counter: credential.counter },
    });
    recordPersonEvent(tx, personId, { type: "passkey.added", actorId: personId, after: { name } });
    const passkey = { id, name, createdAt: createdAt.toISOString(), lastUsedAt: null };
    return { passkey, session: await endSessionsExcept(tx, personId, sessionId) };
  });
}

/**
 * Remove a passkey of the viewer, unless it is the second factor that their newsroom requires; needs a recent sign-in.
 * Ends every session but this one, whose new content it returns.
 */
export async function removePasskey(viewer: Viewer, id: string, sessionId: string | null): Promise<Session> {
  expectRecentSignIn(sessionId, "remove a passkey", new Date());
  const isRequired = await isRequiredOf(viewer.role);
  return write(async (tx) => {
    await lockPerson(tx, viewer.id);
    const row = await tx.passkey.findUnique({ where: { id } });
    if (row?.personId !== viewer.id) throw new NotFoundError("passkey");
    await tx.passkey.delete({ where: { id } });
    const app = await tx.authenticator.count({ where: { personId: viewer.id, confirmedAt: { not: null } } });
    const others = await tx.passkey.count({ where: { personId: viewer.id } });
    if (isRequired && app + others === 0)
      throw new RuleError("Your newsroom requires two-factor sign-in of you, and this is your only second factor.");
    recordPersonEvent(tx, viewer.id, { type: "passkey.removed", actorId: viewer.id, before: { name: row.name } });
    return endSessionsExcept(tx, viewer.id, sessionId);
  });
}

/** The library throws an error for each way in which an answer can be wrong. People can only try again. */
async function verifiedCredential(response: PasskeyInput["response"], expectedChallenge: string) {
  const checked = await verifyRegistrationResponse({
    response: { ...response, clientExtensionResults: {} },
    expectedChallenge,
    ...relyingParty(),
  }).catch(() => null);
  if (!checked?.verified) throw new RuleError("This passkey could not be checked. Try again.");
  return checked.registrationInfo.credential;
}
