import "server-only";
import { isDeepStrictEqual } from "node:util";
import { readShortcuts } from "#domain/commands/shortcuts.ts";
import { RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Account, AccountInput, PasswordChange } from "#domain/person.ts";
import { endLinks } from "#server/auth/access-links.ts";
import { endAllSessions, endSessionsExcept } from "#server/auth/end-sessions.ts";
import { hashPassword, isPassword } from "#server/auth/passwords.ts";
import { type Counted, countAttempt, forgiveAttempt, rateLimit } from "#server/auth/rate-limit.ts";
import type { Session } from "#server/auth/sessions.ts";
import { revokeTokens } from "#server/auth/tokens.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "./events.ts";
import { checkName, lockPeople, lockPerson } from "./rows.ts";

export const readAccount = (viewer: Viewer): Promise<Account> => accountOf(db, viewer.id);

/** Change the viewer's own name and settings. */
export async function changeAccount(viewer: Viewer, input: AccountInput, ifMatch: number | null): Promise<Account> {
  return write(async (tx) => {
    await lockPeople(tx);
    await lockPerson(tx, viewer.id);
    const before = await accountOf(tx, viewer.id);
    const was = settingsOf(before);
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const after = { ...was, ...given };
    if (isDeepStrictEqual(was, after)) return before;
    expectVersion(before, ifMatch, "Your account was changed in the meantime.");
    await checkName(tx, viewer.id, after.name);
    await tx.person.update({ where: { id: viewer.id }, data: { ...after, version: { increment: 1 } } });
    recordPersonEvent(tx, viewer.id, { type: "person.changed", actorId: viewer.id, before: was, after });
    return accountOf(tx, viewer.id);
  });
}

/** Wrong passwords for one account from someone who uses a browser that is signed in. */
const PASSWORD_LIMIT = rateLimit("password", 5);

/**
 * Choose a new password; needs the old one. Ends every session but this one, whose new content it returns, and revokes
 * the API tokens that are not kept.
 */
export async function changePassword(
  viewer: Viewer,
  { current, password, keepTokens }: PasswordChange,
  sessionId: string | null,
): Promise<Session> {
  const person = await db.person.findUniqueOrThrow({ where: { id: viewer.id } });
  if (person.passwordHash === null)
    throw new RuleError("You have no password yet. Ask an admin for a link to choose one.");
  const counted: Counted = [PASSWORD_LIMIT, viewer.id];
  await countAttempt([counted]);
  if (!(await isPassword(current, person.passwordHash))) throw new RuleError("That is not your current password.");
  await forgiveAttempt([counted]);
  const passwordHash = await hashPassword(password, person);
  return write(async (tx) => {
    await changeCredentials(tx, viewer, { passwordHash }, keepTokens);
    const session = await endSessionsExcept(tx, viewer.id, sessionId);
    await endLinks(tx, viewer.id, new Date());
    recordPersonEvent(tx, viewer.id, { type: "password.changed", actorId: viewer.id });
    return session;
  });
}

/** End every session of the viewer, including this one, and revoke the API tokens that are not kept. */
export async function signOutEverywhere(viewer: Viewer, keepTokens?: string[]): Promise<void> {
  await write(async (tx) => {
    await changeCredentials(tx, viewer, {}, keepTokens);
    await endAllSessions(tx, viewer.id);
    recordPersonEvent(tx, viewer.id, { type: "sessions.ended", actorId: viewer.id });
  });
}

async function changeCredentials(
  tx: Transaction,
  viewer: Viewer,
  data: { passwordHash?: string },
  keepTokens?: string[],
): Promise<void> {
  await tx.person.update({ where: { id: viewer.id }, data: { ...data, version: { increment: 1 } } });
  await revokeTokens(tx, viewer, viewer.id, keepTokens);
}

/** What a person may change of their own account. */
const settingsOf = ({ name, emailMe, hideNames, weeklyDigest, shortcuts }: Account) => ({
  ...{ name, emailMe, hideNames, weeklyDigest, shortcuts },
});

async function accountOf(tx: Transaction, id: string): Promise<Account> {
  const row = await tx.person.findUniqueOrThrow({
    where: { id },
    include: { identities: { orderBy: { createdAt: "asc" } } },
  });
  const { name, email, role, version, emailMe, hideNames, weeklyDigest } = row;
  const shortcuts = readShortcuts(row.shortcuts);
  const identities = row.identities.map(({ personId: _, createdAt, ...identity }) => ({
    ...identity,
    createdAt: createdAt.toISOString(),
  }));
  const settings = { emailMe, hideNames, weeklyDigest, shortcuts };
  return { id, name, email, role, version, ...settings, hasPassword: row.passwordHash !== null, identities };
}
