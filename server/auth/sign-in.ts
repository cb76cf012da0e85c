import "server-only";
import { RuleError } from "#domain/errors.ts";
import { Email } from "#domain/person.ts";
import type { Enrolment } from "#domain/second-factor.ts";
import { db } from "#server/db/client.ts";
import { networkOf } from "./client-address.ts";
import { isPassword } from "./passwords.ts";
import { type Counted, countAttempt, forgiveAttempt, isRemembered, rateLimit, remember } from "./rate-limit.ts";
import { enrol } from "./second-factor.ts";
import { SESSION_SECONDS, type Session } from "./sessions.ts";
import { missingStep, takeSecondStep } from "./sign-in-step.ts";

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

type Attempt = { email: string; password: string; code?: string | undefined };

/**
 * The session of the person with this address and password, and with a code where the account has a second factor.
 * Throws the sentence of the step that is missing.
 */
export async function signIn({ code, ...attempt }: Attempt, headers: Pick<Headers, "get">): Promise<Session> {
  const person = await personWithPassword(attempt, headers);
  const session = await takeSecondStep(person, code, new Date());
  await remember(KNOWN_NETWORKS, accountHere(attempt, headers));
  return session;
}

/** The authenticator app to set up for a person of whom the newsroom requires one, and who has none. */
export async function enrolAtSignIn(attempt: Attempt, headers: Pick<Headers, "get">): Promise<Enrolment> {
  const person = await personWithPassword(attempt, headers);
  if ((await missingStep(person)) !== "set-up") throw new RuleError("Sign in to change your two-factor sign-in.");
  return enrol(person);
}

/**
 * The person with this address and password. Too many attempts are refused before any hashing. An unknown address takes
 * as long as a wrong password and gets the same answer.
 */
async function personWithPassword({ email, password }: Attempt, headers: Pick<Headers, "get">) {
  const account = email.trim().toLowerCase();
  const here = accountHere({ email }, headers);
  const isKnown = await isRemembered(KNOWN_NETWORKS, here);
  const counted: [Counted, ...Counted[]] = [
    [ACCOUNT_LIMIT, here],
    [NETWORK_LIMIT, networkOf(headers)],
    ...(isKnown ? [] : [[EVERYWHERE_LIMIT, account] satisfies Counted]),
  ];
  await countAttempt(counted);
  const { data } = Email.safeParse(account);
  const person = data === undefined ? null : await db.person.findUnique({ where: { email: data } });
  const isRight = await isPassword(password.slice(0, MAX_PASSWORD_CHARACTERS), person?.passwordHash ?? null);
  if (!person || !isRight) throw new RuleError("The e-mail address or the password is wrong.");
  await forgiveAttempt(counted);
  if (person.disabledAt) throw new RuleError("This account is disabled. Ask an admin of your newsroom.");
  return person;
}

/** An account and the network from which somebody tries to sign in to it. */
const accountHere = ({ email }: Pick<Attempt, "email">, headers: Pick<Headers, "get">) =>
  `${networkOf(headers)} ${email.trim().toLowerCase()}`;
