import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { DemoPerson, Desk } from "#prisma/newsroom/newsroom.ts";
import { isPassword } from "#server/auth/passwords.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { ensurePerson } from "./people.ts";

/** A demo account, and whether the demo password works for it or its owner has chosen another. */
export type DemoAccount = DemoPerson & { state: "missing" | "unchanged" | "changed" | "disabled" };

/** The demo accounts, and whether `password` works for them. */
export async function demoAccounts(people: DemoPerson[], password: string | null): Promise<DemoAccount[]> {
  const rows = await rowsOf(people);
  return Promise.all(
    people.map(async (person) => {
      const row = rowOf(rows, person);
      if (!row) return { ...person, state: "missing" };
      const known = { ...person, email: row.email, role: row.role };
      if (row.disabledAt) return { ...known, state: "disabled" };
      const isRight = password !== null && (await isPassword(password, row.passwordHash));
      return { ...known, state: isRight ? "unchanged" : "changed" };
    }),
  );
}

/**
 * Add the missing demo accounts with `password`, and give it to those that still have the password `former`. A password
 * that somebody chose stays. Returns how many accounts were added or changed.
 */
export async function addDemoPeople(people: DemoPerson[], password: string, former: string | null): Promise<number> {
  const accounts = await demoAccounts(people, former);
  const outdated = accounts.filter(
    ({ state }) => state === "missing" || (state === "unchanged" && former !== password),
  );
  for (const { state: _, desk: __, ...person } of outdated)
    await write((tx) => ensurePerson(tx, { ...person, password }));
  return outdated.length;
}

/** Whether the newsroom has people and none of them is from the demo. The demo must not be loaded then. */
export async function isTaken(people: DemoPerson[]): Promise<boolean> {
  return (await rowsOf(people)).length === 0 && (await db.person.findFirst({ select: { id: true } })) !== null;
}

/** The viewers of the demo people, by their desks. */
export async function demoViewers(people: DemoPerson[]): Promise<Map<Desk, Viewer>> {
  const rows = await rowsOf(people);
  const viewers = people.flatMap((person): [Desk, Viewer][] => {
    const row = rowOf(rows, person);
    return row ? [[person.desk, { id: row.id, name: row.name, role: person.role }]] : [];
  });
  return new Map(viewers);
}

type PersonRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** By id, because an address can change, and by address, because somebody may have been invited with it before. */
const rowsOf = (people: DemoPerson[]) =>
  db.person.findMany({
    where: { OR: [{ id: { in: people.map(({ id }) => id) } }, { email: { in: people.map(({ email }) => email) } }] },
  });

const rowOf = (rows: PersonRow[], { id, email }: DemoPerson): PersonRow | undefined =>
  rows.find((row) => row.id === id) ?? rows.find((row) => row.email === email);
