import "server-only";
import { v7 as newId } from "uuid";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { SetUpInput } from "#domain/person.ts";
import { db, write } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { alone, loggedPerson } from "#server/people/rows.ts";
import { networkOf } from "./client-address.ts";
import { hashPassword } from "./passwords.ts";
import { type Door, forgiveTry, tryDoors } from "./rate-limit.ts";
import { isSameSecret } from "./secrets.ts";

/** Whether nobody is here yet: only then can someone become the first admin. */
export const isEmptyNewsroom = async (): Promise<boolean> =>
  (await db.person.findFirst({ select: { id: true } })) === null;

/** Whether the start has given out a set-up code. */
export const hasSetUpCode = (): boolean => Boolean(process.env.GALLEY_SETUP_CODE);

/** Make the first admin, for someone who can read the terminal. Once there is any person this door is gone. */
export async function setUp(
  { code, name, email, password }: SetUpInput,
  headers: Pick<Headers, "get">,
  now: Date,
): Promise<{ email: string }> {
  const expected = process.env.GALLEY_SETUP_CODE;
  if (!expected || !(await isEmptyNewsroom())) throw new NotFoundError("page");
  const doors: Door[] = [
    { name: `set-up ${networkOf(headers)}`, most: 5 },
    { name: "set-up", most: 30 },
  ];
  await tryDoors(doors, now);
  if (!isSameSecret(code, expected))
    throw new ForbiddenError("This is not the set-up code. It stands in the terminal Galley was started in.");
  await forgiveTry(doors);
  const passwordHash = await hashPassword(password, { name, email });
  return write(async (tx) => {
    await alone(tx);
    if (await tx.person.findFirst({ select: { id: true } })) throw new NotFoundError("page");
    const person = await tx.person.create({ data: { id: newId(), name, email, role: "admin", passwordHash } });
    const object = { type: "person", id: person.id };
    recordEvent(tx, { type: "person.joined", actorId: person.id, object, after: loggedPerson(person) });
    return { email };
  });
}
