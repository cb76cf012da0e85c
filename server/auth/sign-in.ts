import "server-only";
import { RuleError } from "#domain/errors.ts";
import { Email } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { networkOf } from "./client-address.ts";
import { isPassword } from "./passwords.ts";
import { type Counted, countAttempt, forgiveAttempt, isRemembered, rateLimit, remember } from "./rate-limit.ts";
import { newSession, SESSION_SECONDS } from "./sessions.ts";

/** Wrong passwords for one account from one network, and for all accounts from that network, in 15 minutes. */
const ACCOUNT_LIMIT = rateLimit("sign-in account", 5);
const NETWORK_LIMIT = rateLimit("sign-in network", 50);

/**
 * Wrong passwords for one account from all networks together, in an hour: 480 a day, whatever the number of addresses.
 * OWASP and NIST ask for fewer than 100 in a row. Who guesses on purpose can close the account to strange networks, for
 * an hour at most. The owner can still sign in from the networks in KNOWN_NETWORKS, for which this limit does not
 * count.
 */
const EVERYWHERE_LIMIT = rateLimit("sign-in account everywhere", 20, 60 * 60);

/** Networks from which the account was signed in to, for as long as a session lasts. */
const KNOWN_NETWORKS = rateLimit("sign-in known network", 1, SESSION_SECONDS);

/** Characters of a password that are checked. No chosen password is nearly as long. */
const MAX_PASSWORD_CHARACTERS = 1000;

/**
 * The session of the person with this address and password. Too many attempts are refused before any hashing. An
 * unknown address takes as long as a wrong password and gets the same answer.
 */
export async function signIn({ email, password }: { email: string; password: string }, headers: Pick<Headers, "get">) {
  const account = email.trim().toLowerCase();
  const network = networkOf(headers);
  const accountHere = `${network} ${account}`;
  const isKnown = await isRemembered(KNOWN_NETWORKS, accountHere);
  const counted: [Counted, ...Counted[]] = [
    [ACCOUNT_LIMIT, accountHere],
    [NETWORK_LIMIT, network],
    ...(isKnown ? [] : [[EVERYWHERE_LIMIT, account] satisfies Counted]),
  ];
  await countAttempt(counted);
  const { data } = Email.safeParse(account);
  const person = data === undefined ? null : await db.person.findUnique({ where: { email: data } });
  const isRight = await isPassword(password.slice(0, MAX_PASSWORD_CHARACTERS), person?.passwordHash ?? null);
  if (!person || !isRight) throw new RuleError("The e-mail address or the password is wrong.");
  await forgiveAttempt(counted);
  await remember(KNOWN_NETWORKS, accountHere);
  if (person.disabledAt) throw new RuleError("This account is disabled. Ask an admin of your newsroom.");
  return newSession(person);
}
