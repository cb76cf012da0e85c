import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { expectInvitation, type Purpose } from "./identities.ts";
import { oidc } from "./oidc.ts";
import { isSecure, type Session, secret, sessionCookie, viewerOf, viewerOfSession } from "./sessions.ts";

/** Seconds a person may take at the outside service. */
const PATIENCE = 600;

const COOKIE = "galley-purpose";

/** The signed-in owner sets out to link an outside sign-in. */
export async function startLinking(viewer: Viewer): Promise<void> {
  const where = { id: viewer.id };
  const { tokenVersion } = await db.person.findUniqueOrThrow({ where, select: { tokenVersion: true } });
  await keep({ link: { sub: viewer.id, tokenVersion } });
}

/** Someone with an invitation sets out to accept it with an outside sign-in. */
export async function startAccepting(invitation: string): Promise<void> {
  await expectInvitation(invitation);
  await keep({ accept: invitation });
}

/** What the person who comes back from the outside service had set out to do; null when it was only to sign in. Told once. */
export async function takePurpose(): Promise<Purpose | null> {
  const jar = await cookies();
  const sealed = jar.get(COOKIE)?.value;
  if (!sealed) return null;
  jar.delete({ name: COOKIE, path: PATH });
  const kept = await decode({ token: sealed, secret: secret(), salt: COOKIE }).catch(() => null);
  if (typeof kept?.accept === "string") return { accept: kept.accept };
  const session = kept?.link as Session | undefined;
  if (!session) return null;
  // Whoever is at the browser now must be the one who set out, and signed in still.
  const [owner, present] = await Promise.all([viewerOf(session), viewerOfSession(jar.get(sessionCookie())?.value)]);
  return owner && owner.id === present?.id ? { link: session } : null;
}

const PATH = "/api/auth";

async function keep(purpose: Purpose): Promise<void> {
  if (!oidc()) throw new NotFoundError("sign-in");
  const sealed = await encode({ token: purpose, secret: secret(), salt: COOKIE, maxAge: PATIENCE });
  const options = { httpOnly: true, sameSite: "lax", path: PATH, secure: isSecure(), maxAge: PATIENCE } as const;
  (await cookies()).set(COOKIE, sealed, options);
}
