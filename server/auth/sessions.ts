import "server-only";
import { decode, encode } from "next-auth/jwt";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** Seconds a session lasts: thirty days. */
export const SESSION_AGE = 30 * 24 * 60 * 60;

/** Characters a secret has at least: 32 random bytes take 43 in base64. */
const SHORTEST_SECRET = 32;

/** What signs and encrypts sessions; without a long one Galley does not sign anybody in. */
export function secret(): string {
  const configured = process.env.NEXTAUTH_SECRET ?? "";
  if (configured.length >= SHORTEST_SECRET) return configured;
  throw new Error(`NEXTAUTH_SECRET is missing or shorter than ${SHORTEST_SECRET} characters.`);
}

/** The address people know Galley by, from the configuration. */
export const publicUrl = (): string =>
  process.env.GALLEY_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;

export const isSecure = (): boolean => publicUrl().startsWith("https://");

/** The cookie that holds the session, under the name next-auth gives it. */
export const sessionCookie = (): string => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** All a session says: who, and which of their sessions are still good. */
export type Session = { sub: string; tokenVersion: number };

export const sealSession = (session: Session): Promise<string> =>
  encode({ token: session, secret: secret(), maxAge: SESSION_AGE });

/** The person a session cookie stands for, as their row says now; null when the session is over. */
export async function viewerOfSession(cookie: string | undefined): Promise<Viewer | null> {
  if (!cookie) return null;
  const session = await decode({ token: cookie, secret: secret() }).catch(() => null);
  if (typeof session?.sub !== "string" || typeof session.tokenVersion !== "number") return null;
  return viewerOf({ sub: session.sub, tokenVersion: session.tokenVersion });
}

/** The viewer a session was made for, unless they were disabled or their sessions ended since. */
export async function viewerOf({ sub, tokenVersion }: Session): Promise<Viewer | null> {
  if (!Id.safeParse(sub).success) return null;
  // By hand: every request asks this, and Prisma takes as long again to put it together.
  const [person] = await db.$queryRaw<Viewer[]>`SELECT id, name, role::text FROM "Person"
    WHERE id = ${sub}::uuid AND "tokenVersion" = ${tokenVersion} AND "disabledAt" IS NULL`;
  return person ?? null;
}
