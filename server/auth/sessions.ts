import "server-only";
import { decode, encode } from "next-auth/jwt";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "#server/people/events.ts";

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
  (process.env.GALLEY_URL ?? process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(
    /\/+$/,
    "",
  );

export const isSecure = (): boolean => publicUrl().startsWith("https://");

/** Options of a cookie that no script can read. `maxAge` is in seconds. */
export const cookieOptions = (path: string, maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path, secure: isSecure(), maxAge }) as const;

/** The name that next-auth gives to the session cookie. */
export const sessionCookie = (): string => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** The content of a session. `tokenVersion` is that of the person, which rises when all their sessions end. */
export const Session = z.object({ sub: Id, tokenVersion: z.int(), sessionId: Id });
export type Session = z.infer<typeof Session>;

export const newSession = ({ id, tokenVersion }: { id: string; tokenVersion: number }): Session => ({
  sub: id,
  tokenVersion,
  sessionId: newId(),
});

/** The session cookie of a request. */
export function cookieOfRequest(request: Request): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  const prefix = `${sessionCookie()}=`;
  return pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
}

export const sealSession = (session: Session): Promise<string> =>
  encode({ token: session, secret: secret(), maxAge: SESSION_SECONDS });

/** Who sends a request, with their present name and role, and their token version at that moment. */
export type Sender = { viewer: Viewer; tokenVersion: number };

/** The viewer of a session cookie; null when the session has ended. */
export const viewerOfSession = async (cookie: string | undefined): Promise<Viewer | null> =>
  (await senderOfSession(cookie))?.viewer ?? null;

/** The sender of a session cookie; null when the session has ended. */
export const senderOfSession = async (cookie: string | undefined): Promise<Sender | null> =>
  senderOf(await contentOfCookie(cookie));

/** The decoded content of a session cookie, which may have ended since; null when it has expired or is not ours. */
export const contentOfCookie = async (cookie: string | undefined): Promise<unknown> =>
  cookie ? decode({ token: cookie, secret: secret() }).catch(() => null) : null;

/** The viewer of the decoded content of a cookie; null when they were disabled or the session ended. */
export const viewerOf = async (content: unknown): Promise<Viewer | null> => (await senderOf(content))?.viewer ?? null;

async function senderOf(content: unknown): Promise<Sender | null> {
  const { data } = Session.safeParse(content);
  if (!data) return null;
  const { tokenVersion } = data;
  // Every request runs this query, and Prisma would take as long again to build it.
  const [viewer] = await db.$queryRaw<Viewer[]>`SELECT id, name, role::text, "hideNames" FROM "Person"
    WHERE id = ${data.sub}::uuid AND "tokenVersion" = ${tokenVersion} AND "disabledAt" IS NULL
      AND NOT EXISTS (SELECT FROM "EndedSession" WHERE id = ${data.sessionId}::uuid)`;
  return viewer ? { viewer, tokenVersion } : null;
}

/** End one session: its cookie and its live streams are refused from now on, wherever they are. */
export async function endSession(content: unknown): Promise<void> {
  const viewer = await viewerOf(content);
  if (!viewer) return;
  const { sessionId: id } = Session.parse(content);
  await write(async (tx) => {
    const { count } = await tx.endedSession.createMany({ data: [{ id }], skipDuplicates: true });
    if (count > 0) recordPersonEvent(tx, viewer.id, { type: "session.ended", actorId: viewer.id });
  });
}

/** Forget the sessions whose cookies have all expired. */
export async function clearEndedSessions(now: Date): Promise<void> {
  const endedAt = { lt: new Date(now.getTime() - SESSION_SECONDS * 1000) };
  await db.endedSession.deleteMany({ where: { endedAt } });
}
