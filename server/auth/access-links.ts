import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type AccessInput, type AccessLink, actorOf } from "#domain/person.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { hasJoined, loggedPerson, PERSON_PARTS } from "#server/people/rows.ts";
import { hashPassword } from "./passwords.ts";
import { hashSecret, newSecret } from "./secrets.ts";

/** Days an invitation and a link for a new password are good for. */
const DAYS = { invitation: 7, reset: 1 };

/** Who a link is for, and what using it does. */
export type Invited = { kind: "invitation" | "reset"; name: string; email: string };

/**
 * Make the link that lets a person in: an invitation while they never came in, a link for a new password afterwards.
 * Links made for them before stop working, so a lost answer costs nothing.
 */
export async function makeAccessLink(viewer: Viewer, personId: string): Promise<AccessLink> {
  permit(can(viewer, "people.manage"), "Links that let people in are made by admins.");
  const secret = newSecret();
  return write(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, include: PERSON_PARTS });
    if (!person) throw new NotFoundError("person");
    if (person.disabledAt) throw new RuleError("This person is disabled. Enable them first.");
    const kind = hasJoined(person) ? "reset" : "invitation";
    const now = new Date();
    const expiresAt = new Date(now.getTime() + DAYS[kind] * 86_400_000);
    await endLinks(tx, personId, now);
    await tx.accessLink.create({
      data: { id: newId(), kind, tokenHash: hashSecret(secret), personId, madeById: actorOf(viewer), expiresAt },
    });
    const type = kind === "reset" ? "password.reset-asked" : "person.invited";
    recordEvent(tx, {
      type,
      actorId: actorOf(viewer),
      object: { type: "person", id: personId },
      after: { kind, expiresAt },
    });
    return { kind, path: `/access/${secret}`, expiresAt: expiresAt.toISOString() };
  });
}

/** Who a link lets in; null when it was used, has expired, or never was. */
export async function findAccessLink(secret: string): Promise<Invited | null> {
  const link = await openLink(db, secret);
  return link && { kind: link.kind, name: link.person.name, email: link.person.email };
}

/** Use a link: the person chooses a password, and with it they are in. Answers with the address to sign in with. */
export async function enterByLink({ secret, name, password }: AccessInput): Promise<{ email: string }> {
  const asked = await openLink(db, secret);
  if (!asked) throw new RuleError(OVER);
  const passwordHash = await hashPassword(password, { name: name ?? asked.person.name, email: asked.person.email });
  return write(async (tx) => {
    const link = await takeLink(tx, secret);
    const data = {
      passwordHash,
      ...(name !== undefined && link.kind === "invitation" ? { name } : {}),
      tokenVersion: { increment: 1 },
      version: { increment: 1 },
    };
    const person = await tx.person.update({ where: { id: link.personId }, data });
    recordEvent(tx, {
      type: link.kind === "invitation" ? "person.joined" : "password.changed",
      actorId: person.id,
      object: { type: "person", id: person.id },
      after: loggedPerson(person),
    });
    return { email: person.email };
  });
}

/** Take the link, so that nobody can use it again, and end the person's other links. */
export async function takeLink(tx: Transaction, secret: string) {
  const link = await openLink(tx, secret);
  if (!link) throw new RuleError(OVER);
  const { count } = await tx.accessLink.updateMany({
    where: { id: link.id, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) throw new RuleError(OVER);
  await endLinks(tx, link.personId, new Date());
  return link;
}

/** No link made for this person until now works any more. */
export const endLinks = (tx: Transaction, personId: string, now: Date) =>
  tx.accessLink.updateMany({ where: { personId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });

const OVER = "This link has been used or has expired. Ask an admin for a new one.";

async function openLink(tx: Transaction, secret: string) {
  const link = await tx.accessLink.findUnique({ where: { tokenHash: hashSecret(secret) }, include: { person: true } });
  return link && !link.usedAt && !link.person.disabledAt && link.expiresAt > new Date() ? link : null;
}
