import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { Viewer } from "#domain/permissions.ts";
import { optionsToSignIn } from "./passkey-sign-in.ts";
import { optionsToAdd } from "./passkeys.ts";
import { expectRecentSignIn } from "./recent-sign-in.ts";
import { cookieName, cookieOptions, secret } from "./sessions.ts";

/** How long a person may take to use a passkey. */
const CHALLENGE_SECONDS = 300;

const COOKIE = "galley-passkey";

/** `owner` is the person who adds a passkey; empty for somebody who signs in. */
type Challenge = { challenge: string; owner: string };

/** Ask the browser of the viewer, who signed in a short while ago, for a new passkey. */
export async function askToAdd(viewer: Viewer, sessionId: string | null) {
  expectRecentSignIn(sessionId, "add a passkey", new Date());
  const options = await optionsToAdd(viewer);
  await storeChallenge({ challenge: options.challenge, owner: viewer.id });
  return options;
}

/** Ask a browser for any of its passkeys. */
export async function askToSignIn() {
  const options = await optionsToSignIn();
  await storeChallenge({ challenge: options.challenge, owner: "" });
  return options;
}

/** Remember in this browser what the passkey has to sign. */
async function storeChallenge(challenge: Challenge): Promise<void> {
  const sealed = await encode({ token: challenge, secret: secret(), salt: COOKIE, maxAge: CHALLENGE_SECONDS });
  (await cookies()).set(cookieName(COOKIE), sealed, cookieOptions(CHALLENGE_SECONDS));
}

/** What the passkey had to sign; null when it was not asked, or too long ago. */
export async function takeChallenge(owner: string): Promise<string | null> {
  const jar = await cookies();
  const sealed = jar.get(cookieName(COOKIE))?.value;
  if (!sealed) return null;
  jar.set(cookieName(COOKIE), "", cookieOptions(0));
  const content = await decode({ token: sealed, secret: secret(), salt: COOKIE }).catch(() => null);
  return typeof content?.challenge === "string" && content.owner === owner ? content.challenge : null;
}
