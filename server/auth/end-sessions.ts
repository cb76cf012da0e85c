import "server-only";
import type { Transaction } from "#server/db/client.ts";
import { newSession, type Session } from "./sessions.ts";

/** End every session of a person. Returns the token version of the sessions that begin from now on. */
export async function endAllSessions(tx: Transaction, personId: string): Promise<number> {
  const { tokenVersion } = await tx.person.update({
    where: { id: personId },
    data: { tokenVersion: { increment: 1 } },
    select: { tokenVersion: true },
  });
  await tx.openSession.deleteMany({ where: { personId } });
  return tokenVersion;
}

/**
 * End every session of a person but one, whose new content this returns. It keeps its id, and with it the time of its
 * sign-in and its refresh token: to end the others is no sign-in. A copy of its old cookie is refused. For a null id all
 * sessions end, and the content is that of a new one.
 */
export async function endSessionsExcept(tx: Transaction, personId: string, sessionId: string | null): Promise<Session> {
  const tokenVersion = await endAllSessions(tx, personId);
  if (sessionId === null) return newSession({ id: personId, tokenVersion });
  await tx.refreshToken.updateMany({ where: { sessionId, personId }, data: { tokenVersion } });
  return { sub: personId, tokenVersion, sessionId };
}
