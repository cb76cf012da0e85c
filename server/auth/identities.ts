import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { ClaimedIdentity, Refusal } from "#domain/identity.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { loggedPerson, recordPersonEvent } from "#server/people/events.ts";
import { hasJoined, lockPeople, PERSON_PARTS } from "#server/people/rows.ts";
import { findAccessLink, takeLink } from "./access-links.ts";
import { endSessionsExcept } from "./end-sessions.ts";
import { expectRecentSignIn } from "./recent-sign-in.ts";
import { newSession, type Session } from "./sessions.ts";

/** What a person wants besides signing in: to link the identity to the account `link`, or to accept an invitation. */
export type OidcIntent = { link: string } | { accept: string };

/**
 * Do what the person wants, and return why this identity may not sign in, or null when it may. An e-mail address alone
 * never matches a person: the signed-in owner links an identity, or an invitation was sent to its verified address.
 */
export async function admitIdentity(identity: ClaimedIdentity, intent: OidcIntent | null): Promise<Refusal | null> {
  const linked = await ownerOf(identity);
  if (intent && "link" in intent) return linkIdentity(identity, intent.link, linked?.id);
  if (linked) return linked.disabledAt ? "disabled" : null;
  return intent ? acceptInvitation(identity, intent.accept) : "not-linked";
}

/** The session for the person an identity belongs to; null when that person may not sign in, or does not exist. */
export async function sessionOfIdentity(identity: Pick<ClaimedIdentity, "provider" | "subject">) {
  const person = await ownerOf(identity);
  return person && !person.disabledAt ? newSession(person) : null;
}

/**
 * Remove a linked identity, unless it is the person's only way to sign in; needs a recent sign-in. Ends every session but
 * this one, whose new content it returns. Does nothing and returns null if the identity is not there.
 */
export async function unlinkIdentity(
  viewer: Viewer,
  key: { provider: string; subject: string },
  sessionId: string | null,
): Promise<Session | null> {
  expectRecentSignIn(sessionId, "remove a linked sign-in", new Date());
  return write(async (tx) => {
    await lockPeople(tx);
    const person = await tx.person.findUniqueOrThrow({ where: { id: viewer.id }, include: PERSON_PARTS });
    const { count } = await tx.identity.deleteMany({ where: { ...key, personId: viewer.id } });
    if (count === 0) return null;
    const remaining = { ...person, identities: person.identities.slice(1) };
    if (!hasJoined(remaining))
      throw new RuleError("This is your only way to sign in. Ask an admin for a link to choose a password first.");
    recordPersonEvent(tx, viewer.id, { type: "identity.unlinked", actorId: viewer.id, before: key });
    return endSessionsExcept(tx, viewer.id, sessionId);
  });
}

/** Throw unless `secret` belongs to an invitation. A link for a new password cannot be used with an outside sign-in. */
export async function expectInvitation(secret: string): Promise<void> {
  if ((await findAccessLink(secret))?.kind !== "invitation") throw new NotFoundError("invitation");
}

async function linkIdentity(identity: ClaimedIdentity, ownerId: string, linkedTo: string | undefined) {
  if (linkedTo !== undefined) return linkedTo === ownerId ? null : "taken";
  if (!identity.isVerified || identity.email === null) return "unverified";
  await write((tx) => storeIdentity(tx, identity, ownerId));
  return null;
}

async function acceptInvitation(identity: ClaimedIdentity, secret: string): Promise<Refusal | null> {
  const invited = await findAccessLink(secret);
  if (invited?.kind !== "invitation") return "over";
  if (!identity.isVerified) return "unverified";
  if (identity.email !== invited.email) return "other-address";
  await write(async (tx) => {
    const { person } = await takeLink(tx, secret);
    await storeIdentity(tx, identity, person.id);
    recordPersonEvent(tx, person.id, { type: "person.joined", actorId: person.id, after: loggedPerson(person) });
  });
  return null;
}

async function storeIdentity(tx: Transaction, { provider, subject, email }: ClaimedIdentity, personId: string) {
  await tx.identity.create({ data: { provider, subject, personId, email: email ?? "" } });
  const after = { provider, subject, email };
  recordPersonEvent(tx, personId, { type: "identity.linked", actorId: personId, after });
}

const ownerOf = async ({ provider, subject }: Pick<ClaimedIdentity, "provider" | "subject">) =>
  (await db.identity.findUnique({ where: { provider_subject: { provider, subject } }, include: { person: true } }))
    ?.person;
