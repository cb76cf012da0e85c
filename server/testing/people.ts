import "server-only";
import { v7 as newId } from "uuid";
import type { Role, Viewer } from "#domain/permissions.ts";
import type { Person } from "#domain/person.ts";
import { OPERATOR } from "#domain/person.ts";
import { newSession } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { ensurePerson, readPerson } from "#server/people/people.ts";

export const PASSWORD = "harbour lantern twelve";

/** For tests: someone with this role who has not been there before, and whose password is `PASSWORD`. */
export async function somebody(role: Role): Promise<Viewer & { email: string }> {
  const id = newId();
  const person = { id, name: `Robin ${role}`, email: `${id}@newsroom.example`, role };
  await write((tx) => ensurePerson(tx, { ...person, password: PASSWORD }));
  return person;
}

export const reread = (id: string): Promise<Person> => readPerson(OPERATOR, id);

/** For tests: what the log says of an object, oldest first. */
export const logged = async (objectId: string): Promise<string[]> =>
  (await db.event.findMany({ where: { objectId }, orderBy: { seq: "asc" } })).map(({ type }) => type);

/** For tests: the id of a session of this person that began at this moment. */
export const signedInNow = ({ id }: Pick<Viewer, "id">): string => newSession({ id, tokenVersion: 1 }).sessionId;

/** For tests: the headers of a request that came from an address nobody else uses. */
export const fromElsewhere = () =>
  new Headers({ "x-galley-address": `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join(".")}` });
