import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { DemoPerson, Desk } from "#prisma/newsroom/newsroom.ts";
import { isPassword } from "#server/auth/passwords.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { ensurePerson } from "./people.ts";

/** How a demo account stands: whether it opens with the demo password, or its owner has chosen another. */
export type DemoAccount = DemoPerson & { state: "missing" | "opens" | "changed" | "disabled" };

/** The demo accounts and whether `password` opens them. */
export async function demoAccounts(people: DemoPerson[], password: string | null): Promise<DemoAccount[]> {
  const rows = await rowsOf(people);
  return Promise.all(
    people.map(async (person) => {
      const row = rowOf(rows, person);
      if (!row) return { ...person, state: "missing" };
      const known = { ...person, email: row.email, role: row.role };
      if (row.disabledAt) return { ...known, state: "disabled" };
      const opens = password !== null && (await isPassword(password, row.passwordHash));
      return { ...known, state: opens ? "opens" : "changed" };
    }),
  );
}

/**
 * Make the demo accounts that are missing, with `password`; those that still have `former` get it too. A password that
 * somebody chose stays. Returns how many were made or changed.
 */
export async function addDemoPeople(people: DemoPerson[], password: string, former: string | null): Promise<number> {
  const accounts = await demoAccounts(people, former);
  const due = accounts.filter(({ state }) => state === "missing" || (state === "opens" && former !== password));
  for (const { state: _, desk: __, ...person } of due) await write((tx) => ensurePerson(tx, { ...person, password }));
  return due.length;
}

/** Whether people work here, and none of them from the demo: then the demo has no business here. */
export async function isTaken(people: DemoPerson[]): Promise<boolean> {
  return (await rowsOf(people)).length === 0 && (await db.person.findFirst({ select: { id: true } })) !== null;
}

/** The demo people as those who act, by their desks. */
export async function demoViewers(people: DemoPerson[]): Promise<Map<Desk, Viewer>> {
  const rows = await rowsOf(people);
  const viewers = people.flatMap((person): [Desk, Viewer][] => {
    const row = rowOf(rows, person);
    return row ? [[person.desk, { id: row.id, name: row.name, role: person.role }]] : [];
  });
  return new Map(viewers);
}

type PersonRow = Awaited<ReturnType<typeof rowsOf>>[number];

/** By id, since an address can be changed, and by address, since somebody may have been invited under it before. */
const rowsOf = (people: DemoPerson[]) =>
  db.person.findMany({
    where: { OR: [{ id: { in: people.map(({ id }) => id) } }, { email: { in: people.map(({ email }) => email) } }] },
  });

const rowOf = (rows: PersonRow[], { id, email }: DemoPerson): PersonRow | undefined =>
  rows.find((row) => row.id === id) ?? rows.find((row) => row.email === email);
