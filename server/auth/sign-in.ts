import "server-only";
import { RuleError } from "#domain/errors.ts";
import { Email } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { networkOf } from "./client-address.ts";
import { isPassword } from "./passwords.ts";
import { type Counted, countAttempt, forgiveAttempt, rateLimit } from "./rate-limit.ts";
import { newSession } from "./sessions.ts";

/** Wrong passwords for one account from one network, and for all accounts from that network. */
const ACCOUNT_LIMIT = rateLimit("sign-in account", 5);
const NETWORK_LIMIT = rateLimit("sign-in network", 50);

/** Characters of a password that are checked. No chosen password is nearly as long. */
const MAX_PASSWORD_CHARACTERS = 1000;

/**
 * The session of the person with this address and password. Too many attempts are refused before any hashing. An
 * unknown address takes as long as a wrong password and gets the same answer.
 */
export async function signIn({ email, password }: { email: string; password: string }, headers: Pick<Headers, "get">) {
  const account = email.trim().toLowerCase();
  const network = networkOf(headers);
  const counted: [Counted, Counted] = [
    [ACCOUNT_LIMIT, `${network} ${account}`],
    [NETWORK_LIMIT, network],
  ];
  await countAttempt(counted);
  const { data } = Email.safeParse(account);
  const person = data === undefined ? null : await db.person.findUnique({ where: { email: data } });
  const isRight = await isPassword(password.slice(0, MAX_PASSWORD_CHARACTERS), person?.passwordHash ?? null);
  if (!person || !isRight) throw new RuleError("The e-mail address or the password is wrong.");
  await forgiveAttempt(counted);
  if (person.disabledAt) throw new RuleError("This account is disabled. Ask an admin of your newsroom.");
  return newSession(person);
}
