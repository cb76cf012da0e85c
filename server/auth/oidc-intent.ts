import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { expectInvitation, type OidcIntent } from "./identities.ts";
import { oidc } from "./oidc.ts";
import { expectRecentSignIn } from "./recent-sign-in.ts";
import { cookieName, cookieOptions, secret, sessionCookie, viewerOfSession } from "./sessions.ts";

/** How long a person may take at the outside service. */
const INTENT_TIMEOUT_SECONDS = 600;

const COOKIE = "galley-purpose";

/** The viewer, who signed in a short while ago, wants to link an outside sign-in. */
export async function startLinking(viewer: Viewer, sessionId: string | null): Promise<void> {
  expectService();
  expectRecentSignIn(sessionId, "link a sign-in", new Date());
  await storeIntent({ link: viewer.id });
}

/** Someone wants to accept an invitation with an outside sign-in. */
export async function startAccepting(invitation: string): Promise<void> {
  await expectInvitation(invitation);
  expectService();
  await storeIntent({ accept: invitation });
}

/** What the person who comes back from the outside service wants, once; null when they only want to sign in. */
export async function takeIntent(): Promise<OidcIntent | null> {
  const jar = await cookies();
  const sealed = jar.get(cookieName(COOKIE))?.value;
  if (!sealed) return null;
  jar.set(cookieName(COOKIE), "", cookieOptions(0));
  const intent = await decode({ token: sealed, secret: secret(), salt: COOKIE }).catch(() => null);
  if (typeof intent?.accept === "string") return { accept: intent.accept };
  if (typeof intent?.link !== "string") return null;
  // The person at the browser must be the one who started this, and must still be signed in.
  const present = await viewerOfSession(jar.get(sessionCookie())?.value);
  return intent.link === present?.id ? { link: intent.link } : null;
}

function expectService(): void {
  if (!oidc()) throw new NotFoundError("sign-in");
}

async function storeIntent(intent: OidcIntent): Promise<void> {
  const sealed = await encode({ token: intent, secret: secret(), salt: COOKIE, maxAge: INTENT_TIMEOUT_SECONDS });
  (await cookies()).set(cookieName(COOKIE), sealed, cookieOptions(INTENT_TIMEOUT_SECONDS));
}
