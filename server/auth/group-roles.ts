import "server-only";
import type { ClaimedIdentity, Refusal } from "#domain/identity.ts";
import type { Role } from "#domain/permissions.ts";
import type { Person } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { loggedPerson, recordPersonEvent } from "#server/people/events.ts";
import { lockPeople, lockPerson } from "#server/people/rows.ts";
import { endLinks } from "./access-links.ts";

/**
 * Give the owner of an identity the role that their groups at the outside service have now; null for no role. Whoever
 * has no role any more is disabled, which ends their sessions and tokens. The last admin keeps their role, because
 * otherwise nobody could put the configuration right.
 */
export async function applyGroupRole(
  { provider, subject }: Pick<ClaimedIdentity, "provider" | "subject">,
  role: Role | null,
): Promise<Refusal | null> {
  return write(async (tx) => {
    await lockPeople(tx);
    const identity = await tx.identity.findUnique({ where: { provider_subject: { provider, subject } } });
    if (!identity) return "not-linked";
    await lockPerson(tx, identity.personId);
    const person = await tx.person.findUniqueOrThrow({ where: { id: identity.personId } });
    if (role === null && person.disabledAt) return "no-role";
    if (person.role === role || (await isLastAdmin(tx, person))) return null;
    await change(tx, person, role);
    return role === null ? "no-role" : null;
  });
}

async function change(tx: Transaction, before: Person, role: Role | null): Promise<void> {
  const data = role === null ? { disabledAt: new Date() } : { role };
  const versions = { tokenVersion: { increment: 1 }, version: { increment: 1 } };
  const after = await tx.person.update({ where: { id: before.id }, data: { ...data, ...versions } });
  await endLinks(tx, before.id, new Date());
  const type = role === null ? "person.disabled" : "person.changed";
  const values = { before: loggedPerson(before), after: loggedPerson(after) };
  recordPersonEvent(tx, before.id, { type, actorId: null, ...values });
}

const isLastAdmin = async (tx: Transaction, { id, role }: Person): Promise<boolean> =>
  role === "admin" &&
  (await tx.person.count({
    where: { id: { not: id }, role: "admin", disabledAt: null, passwordHash: { not: null } },
  })) === 0;
