import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { ClaimedIdentity, Refusal } from "#domain/identity.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { alone, hasJoined, loggedPerson, PERSON_PARTS } from "#server/people/rows.ts";
import { findAccessLink, takeLink } from "./access-links.ts";
import type { Session } from "./sessions.ts";

/** What a person set out to do with an outside sign-in besides signing in: link it to themselves, or accept an invitation. */
export type Purpose = { link: Session } | { accept: string };

/**
 * Whether this identity may come in, after doing what the person set out to do. Nobody is matched by e-mail address
 * alone: an identity is linked by its signed-in owner, or comes with an invitation to its verified address.
 */
export async function admitIdentity(identity: ClaimedIdentity, purpose: Purpose | null): Promise<Refusal | null> {
  const linked = await ownerOf(identity);
  if (purpose && "link" in purpose) return linkIdentity(identity, purpose.link, linked?.id);
  if (linked) return linked.disabledAt ? "disabled" : null;
  return purpose ? acceptWith(identity, purpose.accept) : "not-linked";
}

/** The session of the person an identity belongs to; null when it belongs to nobody who may sign in. */
export async function sessionOfIdentity(
  identity: Pick<ClaimedIdentity, "provider" | "subject">,
): Promise<Session | null> {
  const person = await ownerOf(identity);
  return person && !person.disabledAt ? { sub: person.id, tokenVersion: person.tokenVersion } : null;
}

/** Remove a linked sign-in, unless it is the only way the person has to come in. Removing twice is removing once. */
export async function unlinkIdentity(viewer: Viewer, key: { provider: string; subject: string }): Promise<void> {
  await write(async (tx) => {
    await alone(tx);
    const person = await tx.person.findUniqueOrThrow({ where: { id: viewer.id }, include: PERSON_PARTS });
    const { count } = await tx.identity.deleteMany({ where: { ...key, personId: viewer.id } });
    if (count === 0) return;
    const left = { ...person, identities: person.identities.slice(1) };
    if (!hasJoined(left))
      throw new RuleError("This is your only way to sign in. Ask an admin for a link to choose a password first.");
    recordEvent(tx, { ...event("identity.unlinked", viewer.id), before: key });
  });
}

/** Whether an invitation can be accepted with an outside sign-in; a link for a new password cannot. */
export async function expectInvitation(secret: string): Promise<void> {
  if ((await findAccessLink(secret))?.kind !== "invitation") throw new NotFoundError("invitation");
}

async function linkIdentity(
  identity: ClaimedIdentity,
  owner: Session,
  linkedTo: string | undefined,
): Promise<Refusal | null> {
  if (linkedTo !== undefined) return linkedTo === owner.sub ? null : "taken";
  if (!identity.isVerified || identity.email === null) return "unverified";
  await write((tx) => storeIdentity(tx, identity, owner.sub));
  return null;
}

async function acceptWith(identity: ClaimedIdentity, secret: string): Promise<Refusal | null> {
  const invited = await findAccessLink(secret);
  if (invited?.kind !== "invitation") return "over";
  if (!identity.isVerified) return "unverified";
  if (identity.email !== invited.email) return "other-address";
  await write(async (tx) => {
    const { person } = await takeLink(tx, secret);
    await storeIdentity(tx, identity, person.id);
    recordEvent(tx, { ...event("person.joined", person.id), after: loggedPerson(person) });
  });
  return null;
}

async function storeIdentity(
  tx: Transaction,
  { provider, subject, email }: ClaimedIdentity,
  personId: string,
): Promise<void> {
  await tx.identity.create({ data: { provider, subject, personId, email: email ?? "" } });
  recordEvent(tx, { ...event("identity.linked", personId), after: { provider, subject, email } });
}

const ownerOf = async ({ provider, subject }: Pick<ClaimedIdentity, "provider" | "subject">) =>
  (await db.identity.findUnique({ where: { provider_subject: { provider, subject } }, include: { person: true } }))
    ?.person;

const event = (type: "identity.linked" | "identity.unlinked" | "person.joined", personId: string) => ({
  type,
  actorId: personId,
  object: { type: "person", id: personId },
});
