import "server-only";
import { v7 as newId } from "uuid";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { SetUpInput } from "#domain/person.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { loggedPerson, recordPersonEvent } from "#server/people/events.ts";
import { checkName, lockPeople } from "#server/people/rows.ts";
import { lockSettings, storeSettings } from "#server/settings/settings.ts";
import { networkOf } from "./client-address.ts";
import { hashPassword } from "./passwords.ts";
import { type Counted, countAttempt, forgiveAttempt, rateLimit } from "./rate-limit.ts";
import { isSameSecret } from "./secrets.ts";

/** Whether the newsroom has no people. Only then can someone become the first admin. */
export const isEmptyNewsroom = async (tx: Transaction = db): Promise<boolean> =>
  (await tx.person.findFirst({ select: { id: true } })) === null;

/** Whether there is a set-up code. The start prints it. */
export const hasSetUpCode = (): boolean => Boolean(process.env.GALLEY_SETUP_CODE);

/** Wrong set-up codes from one network, and from everywhere. */
const NETWORK_LIMIT = rateLimit("set-up network", 5);
const TOTAL_LIMIT = rateLimit("set-up", 30);

/** Make the first admin, for someone who can read the terminal. Not found once there is any person. */
export async function setUp({ code, name, email, password, timeZone }: SetUpInput, headers: Pick<Headers, "get">) {
  const expected = process.env.GALLEY_SETUP_CODE;
  if (!expected || !(await isEmptyNewsroom())) throw new NotFoundError("page");
  const counted: [Counted, Counted] = [
    [NETWORK_LIMIT, networkOf(headers)],
    [TOTAL_LIMIT, "everyone"],
  ];
  await countAttempt(counted);
  if (!isSameSecret(code, expected))
    throw new ForbiddenError("This is not the set-up code. Look in the terminal where you started Galley.");
  await forgiveAttempt(counted);
  const passwordHash = await hashPassword(password, { name, email });
  return write(async (tx) => {
    await lockPeople(tx);
    if (!(await isEmptyNewsroom(tx))) throw new NotFoundError("page");
    const id = newId();
    await checkName(tx, id, name);
    const person = await tx.person.create({ data: { id, name, email, role: "admin", passwordHash } });
    recordPersonEvent(tx, person.id, { type: "person.joined", actorId: person.id, after: loggedPerson(person) });
    await storeSettings(tx, person.id, await lockSettings(tx), { timeZone, firstSteps: true });
    return { email };
  });
}
