import "server-only";
import { DuplicateError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { can, permit, type Role, type Viewer } from "#domain/permissions.ts";
import { actorOf, type Person, type PersonInput } from "#domain/person.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { endLinks } from "#server/auth/access-links.ts";
import { hashPassword, isPassword } from "#server/auth/passwords.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { alone, hasJoined, lockPerson, loggedPerson, PERSON_PARTS, type PersonRow, personOf } from "./rows.ts";

const ONLY_ADMINS = "People and their roles are in the hands of admins.";

/** Everyone, by name. */
export async function people(viewer: Viewer): Promise<{ people: Person[] }> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const rows = await db.person.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], include: PERSON_PARTS });
  return { people: rows.map(personOf) };
}

export async function readPerson(viewer: Viewer, id: string): Promise<Person> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  return personOf(await stored(db, id));
}

/** The person with this e-mail address; null when there is none. */
export async function findPersonByEmail(viewer: Viewer, email: string): Promise<Person | null> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const row = await db.person.findUnique({ where: { email: email.trim().toLowerCase() }, include: PERSON_PARTS });
  return row && personOf(row);
}

/**
 * Invite someone new, or change who is there. A change of role and disabling end the person's sessions, so the next
 * request already obeys them.
 */
export async function savePerson(
  viewer: Viewer,
  id: string,
  input: PersonInput,
  ifMatch: number | null,
): Promise<{ value: Person; created: boolean }> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  return write(async (tx) => {
    await alone(tx);
    await lockPerson(tx, id);
    const row = await tx.person.findUnique({ where: { id }, include: PERSON_PARTS });
    await refuseTaken(tx, id, input.email);
    if (row) return { value: await changePerson(tx, viewer, row, input, ifMatch), created: false };
    if (ifMatch !== null) throw new NotFoundError("person");
    const { disabled, ...data } = input;
    await tx.person.create({ data: { id, ...data, disabledAt: disabled ? new Date() : null } });
    return { value: await record(tx, viewer, id, "person.invited", null), created: true };
  });
}

/** See to it that this person is there and can sign in with this password; what else they changed about themselves stays. */
export async function ensurePerson(
  tx: Transaction,
  { id, email, name, role, password }: { id: string; email: string; name: string; role: Role; password: string },
): Promise<void> {
  const there = await tx.person.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (there && (await isPassword(password, there.passwordHash))) return;
  const passwordHash = await hashPassword(password, { name, email });
  if (there) {
    const data = { passwordHash, tokenVersion: { increment: 1 }, version: { increment: 1 } };
    await tx.person.update({ where: { id: there.id }, data });
  } else {
    await tx.person.create({ data: { id, email, name, role, passwordHash } });
  }
  const type = there ? "password.changed" : "person.joined";
  recordEvent(tx, { type, actorId: null, object: { type: "person", id: there?.id ?? id } });
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
  await keepAnAdmin(tx, viewer, row, role === "admin" && !disabled);
  const ends = row.role !== role || (disabled && !isDisabled);
  const data: Prisma.PersonUpdateInput = {
    name,
    email,
    role,
    ...(isDisabled === disabled ? {} : { disabledAt: disabled ? new Date() : null }),
    ...(ends ? { tokenVersion: { increment: 1 } } : {}),
    version: { increment: 1 },
  };
  await tx.person.update({ where: { id: row.id }, data });
  if (ends || row.email !== email) await endLinks(tx, row.id, new Date());
  const switched: EventType = disabled ? "person.disabled" : "person.enabled";
  return record(tx, viewer, row.id, isDisabled === disabled ? "person.changed" : switched, row);
}

/** Galley is never without an admin who can sign in, and nobody shuts themselves out. */
async function keepAnAdmin(tx: Transaction, viewer: Viewer, row: PersonRow, stays: boolean): Promise<void> {
  if (stays || row.role !== "admin" || row.disabledAt || !hasJoined(row)) return;
  if (row.id === viewer.id)
    throw new RuleError("You cannot take the admin role from yourself. Ask another admin to do it.");
  const way: Prisma.PersonWhereInput = { OR: [{ passwordHash: { not: null } }, { identities: { some: {} } }] };
  const others = await tx.person.count({
    where: { AND: [{ id: { not: row.id }, role: "admin", disabledAt: null }, way] },
  });
  if (others === 0) throw new RuleError("This is the last admin who can sign in. Make someone else an admin first.");
}

async function refuseTaken(tx: Transaction, id: string, email: string): Promise<void> {
  const other = await tx.person.findUnique({ where: { email }, select: { id: true, name: true } });
  if (other && other.id !== id) throw new DuplicateError(`${other.name} already has this e-mail address.`, other);
}

async function record(
  tx: Transaction,
  viewer: Viewer,
  id: string,
  type: EventType,
  before: PersonRow | null,
): Promise<Person> {
  const row = await stored(tx, id);
  recordEvent(tx, {
    type,
    actorId: actorOf(viewer),
    object: { type: "person", id },
    before: before && loggedPerson(before),
    after: loggedPerson(row),
  });
  return personOf(row);
}

async function stored(tx: Transaction, id: string): Promise<PersonRow> {
  const row = await tx.person.findUnique({ where: { id }, include: PERSON_PARTS });
  if (!row) throw new NotFoundError("person");
  return row;
}
