import "server-only";
import { RuleError } from "#domain/errors.ts";
import { Email } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { networkOf } from "./client-address.ts";
import { isPassword } from "./passwords.ts";
import { type Door, forgiveTry, tryDoors } from "./rate-limit.ts";
import type { Session } from "./sessions.ts";

/** Wrong passwords for one account from one network, and for all accounts from it. */
const MOST_FOR_ACCOUNT = 5;
const MOST_FROM_NETWORK = 50;

/** Characters of a password that are looked at; none that was chosen is nearly as long. */
const LONGEST_TRIED = 1000;

/**
 * The session of the person with this address and password. Too many tries are refused before any hashing; an unknown
 * address takes as long as a wrong password and is told the same.
 */
export async function signIn(
  { email, password }: { email: string; password: string },
  headers: Pick<Headers, "get">,
  now: Date,
): Promise<Session> {
  const account = email.trim().toLowerCase();
  const network = networkOf(headers);
  const doors: Door[] = [
    { name: `sign-in ${network} ${account}`, most: MOST_FOR_ACCOUNT },
    { name: `sign-in ${network}`, most: MOST_FROM_NETWORK },
  ];
  await tryDoors(doors, now);
  const { data } = Email.safeParse(account);
  const person = data === undefined ? null : await db.person.findUnique({ where: { email: data } });
  const right = await isPassword(password.slice(0, LONGEST_TRIED), person?.passwordHash ?? null);
  if (!person || !right) throw new RuleError("The e-mail address or the password is wrong.");
  await forgiveTry(doors);
  if (person.disabledAt) throw new RuleError("This account is disabled. Ask an admin of your newsroom.");
  return { sub: person.id, tokenVersion: person.tokenVersion };
}
