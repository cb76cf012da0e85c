import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { MAX_SESSIONS, type OpenSession } from "#domain/session.ts";
import { endAllSessions, endSessionsExcept } from "#server/auth/end-sessions.ts";
import { endSessionOf, INACTIVITY_SECONDS, type Session, signedInAt } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordPersonEvent } from "./events.ts";

/** The sessions in which a person is signed in, last used first. `sessionId` is that of the viewer. */
export async function openSessions(
  viewer: Viewer,
  personId: string,
  sessionId: string | null,
): Promise<{ sessions: OpenSession[] }> {
  permit(can(viewer, "session.manage", personId), "Only admins can see where others are signed in.");
  const person = await db.person.findUnique({
    where: { id: personId },
    select: { tokenVersion: true, disabledAt: true },
  });
  if (!person) throw new NotFoundError("person");
  if (person.disabledAt) return { sessions: [] };
  const earliest = new Date(Date.now() - INACTIVITY_SECONDS * 1000);
  const rows = await db.openSession.findMany({
    where: { personId, tokenVersion: person.tokenVersion, lastUsedAt: { gt: earliest } },
    orderBy: [{ lastUsedAt: "desc" }, { id: "desc" }],
    take: MAX_SESSIONS,
  });
  const sessions = rows.map(({ id, device, lastUsedAt }) => ({
    ...{ id, device, signedInAt: signedInAt(id).toISOString() },
    ...{ lastUsedAt: lastUsedAt.toISOString(), current: id === sessionId },
  }));
  return { sessions };
}

/** End one session of the viewer, or as an admin that of another person. */
export async function endOpenSession(viewer: Viewer, id: string): Promise<void> {
  await write(async (tx) => {
    const row = await tx.openSession.findUnique({ where: { id } });
    if (!row || !can(viewer, "session.manage", row.personId)) throw new NotFoundError("session");
    await endSessionOf(tx, viewer, row.personId, id);
  });
}

/** End every session of the viewer but this one, and return its new content. API tokens stay. */
export const endOtherSessions = (viewer: Viewer, sessionId: string | null): Promise<Session> =>
  write(async (tx) => {
    recordPersonEvent(tx, viewer.id, { type: "sessions.others-ended", actorId: viewer.id });
    return endSessionsExcept(tx, viewer.id, sessionId);
  });

/** Sign a person out everywhere. API tokens stay. */
export async function endSessionsOf(viewer: Viewer, personId: string): Promise<void> {
  permit(can(viewer, "session.manage", personId), "Only admins can sign others out.");
  await write(async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } });
    if (!person) throw new NotFoundError("person");
    await endAllSessions(tx, personId);
    recordPersonEvent(tx, personId, { type: "sessions.ended-by-admin", actorId: actorOf(viewer) });
  });
}
