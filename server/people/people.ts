import "server-only";
import * as z from "zod";
import { DuplicateError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { Id } from "#domain/fields.ts";
import { can, permit, type Role, type Viewer } from "#domain/permissions.ts";
import { actorOf, OPERATOR, type PeopleFilter, type Person, type PersonInput } from "#domain/person.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { endLinks } from "#server/auth/access-links.ts";
import { hashPassword, isPassword } from "#server/auth/passwords.ts";
import { expectRecentIfSession } from "#server/auth/recent-sign-in.ts";
import { revokeTokens } from "#server/auth/tokens.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { loggedPerson, recordPersonEvent } from "./events.ts";
import {
  checkName,
  hasJoined,
  INVITED,
  lockPeople,
  lockPerson,
  PERSON_PARTS,
  type PersonRow,
  personOf,
} from "./rows.ts";

const NO_ACCOUNT =
  "This name came in with a report of another newsroom, and has no account here. Invite the person to give them one.";

const ONLY_ADMINS = "Only admins can manage people and their roles.";

/** People of one page. */
export const PEOPLE_PAGE_SIZE = 100;

/** A page ends at the name of its last person, and their id. */
const CURSOR = cursorFormat(z.tuple([z.string().max(500), Id]));

/** A page of the people, by name; of those in one state if the filter names it. */
export async function people(
  viewer: Viewer,
  { after, state }: PeopleFilter = {},
): Promise<{ people: Person[]; nextCursor?: string }> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const [name, id] = CURSOR.decode(after) ?? [];
  const behind = name !== undefined && id ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {};
  const rows = await db.person.findMany({
    where: { AND: [{ importedAt: null }, state === "invited" ? INVITED : {}, behind] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PEOPLE_PAGE_SIZE + 1,
    include: PERSON_PARTS,
  });
  const { page, next } = pageOf(rows, PEOPLE_PAGE_SIZE, (last) => CURSOR.encode([last.name, last.id]));
  return { people: page.map(personOf), ...next };
}

/** The invitations that nobody has accepted, at most `limit`, the oldest first, and how many there are in all. */
export async function openInvitations(viewer: Viewer, limit: number): Promise<{ people: Person[]; total: number }> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const [rows, total] = await Promise.all([
    db.person.findMany({ where: INVITED, orderBy: { createdAt: "asc" }, take: limit, include: PERSON_PARTS }),
    db.person.count({ where: INVITED }),
  ]);
  return { people: rows.map(personOf), total };
}

/** Everyone, by name, for the command line. */
export async function allPeople(viewer: Viewer): Promise<Person[]> {
  const all: Person[] = [];
  for (let after: string | undefined; ; ) {
    const { people: page, nextCursor } = await people(viewer, { after });
    all.push(...page);
    if (nextCursor === undefined) return all;
    after = nextCursor;
  }
}

export async function readPerson(viewer: Viewer, id: string): Promise<Person> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  return personOf(await findStored(db, id));
}

/** A person by id; null when there is none. */
export async function findPerson(viewer: Viewer, id: string): Promise<Person | null> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const row = await db.person.findUnique({ where: { id }, include: PERSON_PARTS });
  return row && personOf(row);
}

/** The person with this e-mail address; null when there is none. */
export async function findPersonByEmail(viewer: Viewer, email: string): Promise<Person | null> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const row = await db.person.findUnique({ where: { email: email.trim().toLowerCase() }, include: PERSON_PARTS });
  return row && personOf(row);
}

/**
 * Invite a new person, or change an existing one. A changed role or a disabled account ends the person's sessions, so
 * that it takes effect with the next request. In a session, another address or role needs a recent sign-in.
 */
export async function savePerson(
  viewer: Viewer,
  id: string,
  input: PersonInput,
  ifMatch: number | null,
  sessionId: string | null,
) {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  return write(async (tx) => {
    await lockPeople(tx);
    await lockPerson(tx, id);
    const row = await tx.person.findUnique({ where: { id }, include: PERSON_PARTS });
    await refuseTakenEmail(tx, id, input.email);
    if (row && (row.email !== input.email || row.role !== input.role))
      expectRecentIfSession(sessionId, "change the address or the role of a person", new Date());
    if (row) return { value: await changePerson(tx, viewer, row, input, ifMatch), created: false };
    if (ifMatch !== null) throw new NotFoundError("person");
    await checkName(tx, id, input.name);
    const { disabled, ...data } = input;
    await tx.person.create({ data: { id, ...data, disabledAt: disabled ? new Date() : null } });
    return { value: await recordAndRead(tx, viewer, id, "person.invited", null), created: true };
  });
}

/** Store this person unless they exist, and let them sign in with this password. Whatever else they changed stays. */
export async function ensurePerson(
  tx: Transaction,
  { id, email, name, role, password }: { id: string; email: string; name: string; role: Role; password: string },
): Promise<void> {
  const existing = await tx.person.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (existing && (await isPassword(password, existing.passwordHash))) return;
  const passwordHash = await hashPassword(password, { name, email });
  if (existing) {
    const data = { passwordHash, tokenVersion: { increment: 1 }, version: { increment: 1 } };
    await tx.person.update({ where: { id: existing.id }, data });
    await revokeTokens(tx, OPERATOR, existing.id);
  } else {
    await tx.person.create({ data: { id, email, name, role, passwordHash } });
  }
  const type = existing ? "password.changed" : "person.joined";
  recordPersonEvent(tx, existing?.id ?? id, { type, actorId: null });
}

async function changePerson(
  tx: Transaction,
  viewer: Viewer,
  row: PersonRow,
  { name, email, role, disabled }: PersonInput,
  ifMatch: number | null,
): Promise<Person> {
  const isDisabled = row.disabledAt !== null;
  if (row.name === name && row.email === email && row.role === role && isDisabled === disabled) return personOf(row);
  expectVersion(personOf(row), ifMatch, "Someone changed this person in the meantime.");
  if (row.importedAt) throw new RuleError(NO_ACCOUNT);
  if (row.erasedAt) throw new RuleError("This person was erased. Invite them again under another address.");
  await checkName(tx, row.id, name);
  await keepAnAdmin(tx, viewer, row, role === "admin" && !disabled);
  const endsSessions = row.role !== role || (disabled && !isDisabled);
  const data: Prisma.PersonUpdateInput = {
    name,
    email,
    role,
    ...(isDisabled === disabled ? {} : { disabledAt: disabled ? new Date() : null }),
    ...(endsSessions ? { tokenVersion: { increment: 1 } } : {}),
    version: { increment: 1 },
  };
  await tx.person.update({ where: { id: row.id }, data });
  if (endsSessions || row.email !== email) await endLinks(tx, row.id, new Date());
  const switchType: EventType = disabled ? "person.disabled" : "person.enabled";
  return recordAndRead(tx, viewer, row.id, isDisabled === disabled ? "person.changed" : switchType, row);
}

/** Throw if the change would leave no admin who can sign in, or if viewers take the admin role from themselves. */
async function keepAnAdmin(tx: Transaction, viewer: Viewer, row: PersonRow, staysAdmin: boolean): Promise<void> {
  if (staysAdmin || row.role !== "admin" || row.disabledAt || !hasJoined(row)) return;
  if (row.id === viewer.id) throw new RuleError("You cannot remove your own admin role. Ask another admin to do it.");
  const canSignIn: Prisma.PersonWhereInput = { OR: [{ passwordHash: { not: null } }, { identities: { some: {} } }] };
  const others = await tx.person.count({
    where: { AND: [{ id: { not: row.id }, role: "admin", disabledAt: null }, canSignIn] },
  });
  if (others === 0) throw new RuleError("This is the last admin who can sign in. Make someone else an admin first.");
}

async function refuseTakenEmail(tx: Transaction, id: string, email: string): Promise<void> {
  const other = await tx.person.findUnique({ where: { email }, select: { id: true, name: true } });
  if (other && other.id !== id) throw new DuplicateError(`${other.name} already has this e-mail address.`, other);
}

async function recordAndRead(tx: Transaction, viewer: Viewer, id: string, type: EventType, before: PersonRow | null) {
  const row = await findStored(tx, id);
  const values = { before: before && loggedPerson(before), after: loggedPerson(row) };
  recordPersonEvent(tx, id, { type, actorId: actorOf(viewer), ...values });
  return personOf(row);
}

async function findStored(tx: Transaction, id: string): Promise<PersonRow> {
  const row = await tx.person.findUnique({ where: { id }, include: PERSON_PARTS });
  if (!row) throw new NotFoundError("person");
  return row;
}
