import "server-only";
import { RuleError } from "#domain/errors.ts";
import { atLeast, ROLES, type Role, type Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";

/** People who have nothing that confirms their sign-in. */
const WITHOUT_FACTOR = {
  passwordHash: { not: null },
  passkeys: { none: {} },
  OR: [{ authenticator: null }, { authenticator: { confirmedAt: null } }],
};

/**
 * Sign out the people of whom a second factor is required from now on and who have none: at their next sign-in they set
 * one up. Admins set up their own first, so that nobody asks of others what they cannot do themselves.
 */
export async function requireSecondFactor(tx: Transaction, viewer: Viewer, least: Role | null): Promise<void> {
  if (least === null) return;
  const roles = ROLES.filter((role) => atLeast(role, least));
  const own = { AND: [{ id: viewer.id }, WITHOUT_FACTOR] };
  if (await tx.person.findFirst({ where: own, select: { id: true } }))
    throw new RuleError("Set up two-factor sign-in for your own account first, under Account.");
  await tx.person.updateMany({
    where: { AND: [{ role: { in: roles } }, WITHOUT_FACTOR] },
    data: { tokenVersion: { increment: 1 } },
  });
}
