import "server-only";
import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import { RuleError } from "#domain/errors.ts";
import type { PasskeyAssertion } from "#domain/passkey.ts";
import type { Passkey } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { networkOf } from "./client-address.ts";
import { type Counted, countAttempt, forgiveAttempt, isRemembered, rateLimit } from "./rate-limit.ts";
import { relyingParty } from "./relying-party.ts";
import { newSession, type Session } from "./sessions.ts";

/** Sign-ins with a wrong passkey from one network, in 15 minutes. */
const NETWORK_LIMIT = rateLimit("passkey network", 50);

/** A challenge is answered once. It is remembered for longer than its cookie. */
const CHALLENGE_LIMIT = rateLimit("passkey challenge", 1, 600);

const REFUSED = "This passkey is not known here, or could not be checked. Try again, or use your password.";

/** What a browser needs to sign somebody in with any of their passkeys. */
export const optionsToSignIn = () =>
  generateAuthenticationOptions({ rpID: relyingParty().expectedRPID, userVerification: "required" });

/** The session of the person whose passkey answered the challenge. A passkey is both factors. */
export async function signInWithPasskey(
  assertion: PasskeyAssertion,
  challenge: string | null,
  headers: Pick<Headers, "get">,
): Promise<Session> {
  const counted: Counted = [NETWORK_LIMIT, networkOf(headers)];
  await countAttempt([counted]);
  await spendChallenge(challenge);
  const passkey = await db.passkey.findUnique({ where: { id: assertion.id }, include: { person: true } });
  const counter = passkey && (await verifiedCounter(assertion, challenge ?? "", passkey));
  if (!passkey || counter === null) throw new RuleError(REFUSED);
  if (passkey.person.disabledAt) throw new RuleError("This account is disabled. Ask an admin of your newsroom.");
  await db.passkey.update({ where: { id: passkey.id }, data: { counter, lastUsedAt: new Date() } });
  await forgiveAttempt([counted]);
  return newSession(passkey.person);
}

/** Throw unless there is a challenge that nobody answered before. */
export async function spendChallenge(challenge: string | null): Promise<void> {
  if (challenge === null || (await isRemembered(CHALLENGE_LIMIT, challenge)))
    throw new RuleError("This took too long, or was sent twice. Try again.");
  await countAttempt([[CHALLENGE_LIMIT, challenge]]);
}

/** The counter of a passkey after it signed this challenge; null when it did not. */
async function verifiedCounter(
  assertion: PasskeyAssertion,
  expectedChallenge: string,
  { id, personId, publicKey, counter }: Passkey,
): Promise<number | null> {
  const { userHandle, ...answer } = assertion;
  if (Buffer.from(userHandle, "base64url").toString() !== personId) return null;
  const checked = await verifyAuthenticationResponse({
    response: { id, rawId: id, type: "public-key", response: answer, clientExtensionResults: {} },
    expectedChallenge,
    ...relyingParty(),
    credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
  }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : null;
}
