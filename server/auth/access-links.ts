import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { type AccessInput, type AccessLink, actorOf } from "#domain/person.ts";
import type { ApiToken } from "#domain/token.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { loggedPerson, recordPersonEvent } from "#server/people/events.ts";
import { checkName, hasJoined, lockPeople, PERSON_PARTS } from "#server/people/rows.ts";
import { hashPassword } from "./passwords.ts";
import { expectRecentIfSession } from "./recent-sign-in.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import { revokeTokens, validTokensOf } from "./tokens.ts";

/** How many days an invitation and a link for a new password work. */
const VALID_DAYS = { invitation: 7, reset: 1 };

/**
 * The person a link is for, what they can do with it, and the API tokens that a new password revokes unless they are
 * kept.
 */
export type Invited = {
  kind: "invitation" | "reset";
  name: string;
  email: string;
  tokens: Pick<ApiToken, "id" | "name">[];
};

/**
 * Make a link with which a person can sign in: an invitation until they have signed in, later a link for a new
 * password. Earlier links of the person stop working, so a lost answer does no harm.
 * In a session, a link for a new password needs a recent sign-in.
 */
export async function makeAccessLink(viewer: Viewer, personId: string, sessionId: string | null): Promise<AccessLink> {
  permit(can(viewer, "people.manage"), "Only admins can create sign-in links.");
  const secret = newSecret();
  return write(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, include: PERSON_PARTS });
    if (!person) throw new NotFoundError("person");
    if (person.disabledAt) throw new RuleError("This account is disabled. Enable it first.");
    const kind = hasJoined(person) ? "reset" : "invitation";
    const now = new Date();
    if (kind === "reset") expectRecentIfSession(sessionId, "create a link for a new password", now);
    const expiresAt = new Date(now.getTime() + VALID_DAYS[kind] * 86_400_000);
    await endLinks(tx, personId, now);
    await tx.accessLink.create({
      data: { id: newId(), kind, tokenHash: hashSecret(secret), personId, madeById: actorOf(viewer), expiresAt },
    });
    const type = kind === "reset" ? "password.reset-asked" : "person.invited";
    recordPersonEvent(tx, personId, { type, actorId: actorOf(viewer), after: { kind, expiresAt } });
    return { kind, path: `/access/${secret}`, expiresAt: expiresAt.toISOString() };
  });
}

/** The person a link is for; null when it was used, has expired, or never existed. */
export async function findAccessLink(secret: string): Promise<Invited | null> {
  const link = await findUsableLink(db, secret);
  if (!link) return null;
  const { kind, personId, person } = link;
  const tokens =
    kind === "reset"
      ? await db.apiToken.findMany({
          where: validTokensOf(personId, new Date()),
          select: { id: true, name: true },
          orderBy: { id: "desc" },
        })
      : [];
  return { kind, name: person.name, email: person.email, tokens };
}

/**
 * Use a link to choose a password. A new password ends every session and revokes the API tokens that are not kept.
 * Returns the e-mail address to sign in with.
 */
export async function enterByLink({ secret, name, password, keepTokens }: AccessInput): Promise<{ email: string }> {
  const invited = await findAccessLink(secret);
  if (!invited) throw new RuleError(LINK_OVER);
  const passwordHash = await hashPassword(password, { name: name ?? invited.name, email: invited.email });
  return write(async (tx) => {
    await lockPeople(tx);
    const link = await takeLink(tx, secret);
    const hasNewName = name !== undefined && link.kind === "invitation";
    if (hasNewName) await checkName(tx, link.personId, name);
    const data = {
      passwordHash,
      ...(hasNewName ? { name } : {}),
      tokenVersion: { increment: 1 },
      version: { increment: 1 },
    };
    const person = await tx.person.update({ where: { id: link.personId }, data });
    if (link.kind === "reset") await revokeTokens(tx, person, person.id, keepTokens);
    const type = link.kind === "invitation" ? "person.joined" : "password.changed";
    recordPersonEvent(tx, person.id, { type, actorId: person.id, after: loggedPerson(person) });
    return { email: person.email };
  });
}

/** Mark the link as used, so that nobody can use it again, and end the person's other links. */
export async function takeLink(tx: Transaction, secret: string) {
  const link = await findUsableLink(tx, secret);
  if (!link) throw new RuleError(LINK_OVER);
  const { count } = await tx.accessLink.updateMany({
    where: { id: link.id, usedAt: null },
    data: { usedAt: new Date() },
  });
  if (count === 0) throw new RuleError(LINK_OVER);
  await endLinks(tx, link.personId, new Date());
  return link;
}

export const endLinks = (tx: Transaction, personId: string, now: Date) =>
  tx.accessLink.updateMany({ where: { personId, usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } });

const LINK_OVER = "This link has been used or has expired. Ask an admin for a new one.";

async function findUsableLink(tx: Transaction, secret: string) {
  const link = await tx.accessLink.findUnique({ where: { tokenHash: hashSecret(secret) }, include: { person: true } });
  return link && !link.usedAt && !link.person.disabledAt && link.expiresAt > new Date() ? link : null;
}
