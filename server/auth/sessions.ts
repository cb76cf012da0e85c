import "server-only";
import { decode, encode } from "next-auth/jwt";
import { v7 as newId } from "uuid";
import * as z from "zod";
import { Id } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "#server/people/events.ts";

/** How many days after its sign-in a session ends, however much it is used. */
export const SESSION_DAYS = daysIn(process.env.GALLEY_SESSION_DAYS);
export const SESSION_SECONDS = SESSION_DAYS * 24 * 60 * 60;

function daysIn(setting: string | undefined): number {
  const days = Number(setting || 30);
  if (Number.isInteger(days) && days >= 1 && days <= 365) return days;
  throw new Error("GALLEY_SESSION_DAYS is a number of days from 1 to 365.");
}

/** A session that was not used for this long has ended. */
export const INACTIVITY_SECONDS = 14 * 24 * 60 * 60;

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

/** The name of a cookie. With its prefix, which needs HTTPS, no other host can set it (RFC 6265bis, 4.1.3.2). */
export const cookieName = (name: string): string => `${isSecure() ? "__Host-" : ""}${name}`;

/** Options of a cookie that no script can read. `maxAge` is in seconds. The prefix of its name needs this path. */
export const cookieOptions = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(), maxAge }) as const;

export const sessionCookie = (): string => cookieName("next-auth.session-token");

/** The content of a session. `tokenVersion` is that of the person, which rises when all their sessions end. */
export const Session = z.object({ sub: Id, tokenVersion: z.int(), sessionId: Id });
export type Session = z.infer<typeof Session>;

export const newSession = ({ id, tokenVersion }: { id: string; tokenVersion: number }): Session => ({
  sub: id,
  tokenVersion,
  sessionId: newId(),
});

/** When a session began: its id is one of version 7, whose first 48 bits are milliseconds (RFC 9562, 5.7). */
export const signedInAt = (sessionId: string): Date =>
  new Date(Number.parseInt(sessionId.replaceAll("-", "").slice(0, 12), 16));

/** next-auth renews a cookie whenever it is asked for its session, so that the time in the cookie ends nothing. */
export const isPastLifetime = (sessionId: string, now: Date): boolean =>
  now.getTime() - signedInAt(sessionId).getTime() > SESSION_SECONDS * 1000;

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

/** The sender of a request with a session; `lastUsedAt` is null before its first recorded use. */
export type SessionSender = Sender & { session: Session; lastUsedAt: Date | null };

/** The viewer of a session cookie; null when the session has ended. */
export const viewerOfSession = async (cookie: string | undefined): Promise<Viewer | null> =>
  (await senderOfSession(cookie))?.viewer ?? null;

/** The sender of a session cookie; null when the session has ended. */
export const senderOfSession = async (cookie: string | undefined): Promise<SessionSender | null> =>
  senderOf(await contentOfCookie(cookie));

/** The decoded content of a session cookie, which may have ended since; null when it has expired or is not ours. */
export const contentOfCookie = async (cookie: string | undefined): Promise<unknown> =>
  cookie ? decode({ token: cookie, secret: secret() }).catch(() => null) : null;

/** The viewer of the decoded content of a cookie; null when they were disabled or the session ended. */
export const viewerOf = async (content: unknown): Promise<Viewer | null> => (await senderOf(content))?.viewer ?? null;

async function senderOf(content: unknown): Promise<SessionSender | null> {
  const { data: session } = Session.safeParse(content);
  const now = new Date();
  if (!session || isPastLifetime(session.sessionId, now)) return null;
  const { sub, tokenVersion, sessionId } = session;
  // Every request runs this query, and Prisma would take as long again to build it.
  const [row] = await db.$queryRaw<(Viewer & Pick<SessionSender, "lastUsedAt">)[]>`
    SELECT p.id, p.name, p.role::text, p."hideNames", s."lastUsedAt"
    FROM "Person" p LEFT JOIN "OpenSession" s ON s.id = ${sessionId}::uuid AND s."personId" = p.id
      AND s."tokenVersion" = p."tokenVersion"
    WHERE p.id = ${sub}::uuid AND p."tokenVersion" = ${tokenVersion} AND p."disabledAt" IS NULL
      AND NOT EXISTS (SELECT FROM "EndedSession" WHERE id = ${sessionId}::uuid)`;
  if (!row) return null;
  const { lastUsedAt, ...viewer } = row;
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() > INACTIVITY_SECONDS * 1000) return null;
  return { viewer, tokenVersion, session, lastUsedAt };
}

/** End one session: its cookie and its live streams are refused from now on, wherever they are. */
export async function endSession(content: unknown): Promise<void> {
  const sender = await senderOf(content);
  if (!sender) return;
  const { viewer, session } = sender;
  await write((tx) => endSessionOf(tx, viewer, viewer.id, session.sessionId));
}

/** End one session of a person, once. */
export async function endSessionOf(tx: Transaction, viewer: Viewer, personId: string, id: string): Promise<void> {
  const { count } = await tx.endedSession.createMany({ data: [{ id }], skipDuplicates: true });
  await tx.openSession.deleteMany({ where: { id } });
  if (count > 0) recordPersonEvent(tx, personId, { type: "session.ended", actorId: actorOf(viewer) });
}

/** Forget the sessions whose cookies have all expired. */
export async function clearEndedSessions(now: Date): Promise<void> {
  const expired = { lt: new Date(now.getTime() - SESSION_SECONDS * 1000) };
  await db.endedSession.deleteMany({ where: { endedAt: expired } });
  await db.openSession.deleteMany({ where: { lastUsedAt: expired } });
}
