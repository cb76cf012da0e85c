import "server-only";
import { RuleError } from "#domain/errors.ts";
import { nameFault, type Person, type PersonState } from "#domain/person.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";

/** Whether a person can sign in depends on these. */
export const PERSON_PARTS = { identities: { select: { subject: true } } } satisfies Prisma.PersonInclude;
export type PersonRow = Prisma.PersonGetPayload<{ include: typeof PERSON_PARTS }>;

export const personOf = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  state: stateOf(row),
  createdAt: row.createdAt.toISOString(),
  version: row.version,
});

const stateOf = (row: PersonRow): PersonState => {
  if (row.disabledAt) return "disabled";
  return hasJoined(row) ? "active" : "invited";
};

/** Whether the person has a way to sign in. */
export const hasJoined = ({ passwordHash, identities }: Pick<PersonRow, "passwordHash" | "identities">): boolean =>
  passwordHash !== null || identities.length > 0;

/** The people whose state is `invited`. */
export const INVITED = {
  disabledAt: null,
  passwordHash: null,
  identities: { none: {} },
} satisfies Prisma.PersonWhereInput;

/** Let nobody else change this person until the transaction ends. */
export const lockPerson = (tx: Transaction, id: string): Promise<unknown> =>
  tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;

/** Make others that call this wait until this transaction ends: for rules about all people, such as the last admin. */
export const lockPeople = (tx: Transaction): Promise<unknown> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley people'))`;

/**
 * Throw unless this person may take the name. Who has it already keeps it. Needs `lockPeople`, so that no two take one
 * name.
 */
export async function checkName(tx: Transaction, id: string, name: string): Promise<void> {
  const people = await tx.person.findMany({ select: { id: true, name: true } });
  if (people.some((person) => person.id === id && person.name === name)) return;
  const others = people.filter((person) => person.id !== id).map((person) => person.name);
  const fault = nameFault(name, others);
  if (fault) throw new RuleError(fault);
}
