import "server-only";
import { decode, encode } from "next-auth/jwt";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** Thirty days. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** 32 random bytes take 43 characters in base64. */
const MIN_SECRET_CHARACTERS = 32;

/** The secret that signs and encrypts sessions. Throws when it is missing or too short. */
export function secret(): string {
  const configured = process.env.NEXTAUTH_SECRET ?? "";
  if (configured.length >= MIN_SECRET_CHARACTERS) return configured;
  throw new Error(`NEXTAUTH_SECRET is missing or shorter than ${MIN_SECRET_CHARACTERS} characters.`);
}

/** The address under which people reach Galley, from the configuration. */
export const publicUrl = (): string =>
  process.env.GALLEY_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;

export const isSecure = (): boolean => publicUrl().startsWith("https://");

/** The name that next-auth gives to the session cookie. */
export const sessionCookie = (): string => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** The content of a session: the person, and the version of their tokens, which changes when their sessions end. */
export type Session = { sub: string; tokenVersion: number };

export const sealSession = (session: Session): Promise<string> =>
  encode({ token: session, secret: secret(), maxAge: SESSION_SECONDS });

/** The viewer of a session cookie, with their present name and role; null when the session has ended. */
export async function viewerOfSession(cookie: string | undefined): Promise<Viewer | null> {
  if (!cookie) return null;
  const session = await decode({ token: cookie, secret: secret() }).catch(() => null);
  if (typeof session?.sub !== "string" || typeof session.tokenVersion !== "number") return null;
  return viewerOf({ sub: session.sub, tokenVersion: session.tokenVersion });
}

/** The viewer of a session; null when they were disabled or their sessions ended. */
export async function viewerOf({ sub, tokenVersion }: Session): Promise<Viewer | null> {
  if (!Id.safeParse(sub).success) return null;
  // By hand: every request asks this, and Prisma takes as long again to put it together.
  const [person] = await db.$queryRaw<Viewer[]>`SELECT id, name, role::text FROM "Person"
    WHERE id = ${sub}::uuid AND "tokenVersion" = ${tokenVersion} AND "disabledAt" IS NULL`;
  return person ?? null;
}
