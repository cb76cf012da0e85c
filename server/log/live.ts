import "server-only";
import { Client } from "pg";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import { factsFor, factsOf } from "#server/claims/blindness.ts";
import { db } from "#server/db/client.ts";
import { EVENT_CHANNEL } from "#server/db/unit-of-work.ts";
import { isNotified } from "#server/notifications/notifications.ts";
import { NOTIFICATION_CHANNEL } from "#server/notifications/notify.ts";
import { ASSIGNMENT_CHANGES, knownTo } from "#server/work/rows.ts";

/** What a browser learns of a change: which claim to read again, but not what changed. */
export type LiveChange = {
  seq: string;
  type: string;
  articleId: string | null;
  claimId: string | null;
  actorId: string | null;
  /** For the type `notified`: the notification and its person. */
  notified?: { personId: string; id: string };
};

type Listener = (change: LiveChange) => void;

/** One connection to PostgreSQL a process, which receives every event for all its streams. */
type Hub = { listeners: Set<Listener>; connecting: Promise<void> | null };
// Next loads this module more than once in a process.
const shared = globalThis as unknown as { galleyHub?: Hub };
shared.galleyHub ??= { listeners: new Set(), connecting: null };
const hub: Hub = shared.galleyHub;

const RETRY_DELAY_MS = 2_000;

/**
 * Call `listener` at each change from now on, until the returned function is called. `mayReceive` says which changes
 * are for the viewer.
 */
export function listen(viewer: Viewer, listener: Listener): () => void {
  permit(can(viewer, "article.read"));
  hub.listeners.add(listener);
  hub.connecting ??= connect();
  return () => hub.listeners.delete(listener);
}

export const liveListenerCount = (): number => hub.listeners.size;

async function connect(): Promise<void> {
  const client = new Client({
    connectionString: process.env.DATABASE_URL,
    application_name: "galley live",
    keepAlive: true,
  });
  let isLost = false;
  const reconnect = () => {
    if (isLost) return;
    isLost = true;
    client.end().catch(() => undefined);
    setTimeout(() => {
      hub.connecting = connect();
    }, RETRY_DELAY_MS).unref();
  };
  client.on("notification", ({ channel, payload }) => void distribute(channel, payload));
  client.on("error", reconnect);
  try {
    await client.connect();
    await client.query(`LISTEN ${EVENT_CHANNEL}`);
    await client.query(`LISTEN ${NOTIFICATION_CHANNEL}`);
    // PostgreSQL does not repeat what happened while the connection was lost, so browsers read everything again.
    for (const listener of hub.listeners) listener(RESUMED);
  } catch {
    reconnect();
  }
}

/** Sent to streams before this process ends, because it waits for them. */
export const ENDING: LiveChange = { seq: "", type: "ending", articleId: null, claimId: null, actorId: null };

/**
 * End all streams when this process is told to end. Their browsers connect to another process, or to this one after its
 * restart.
 */
export function endStreamsOnSignals(): void {
  const end = () => {
    for (const listener of hub.listeners) listener(ENDING);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, end);
}

/** Sent to browsers when they may have missed changes: they read everything again. */
export const RESUMED: LiveChange = { seq: "", type: "resumed", articleId: null, claimId: null, actorId: null };

async function distribute(channel: string, payload: string | undefined): Promise<void> {
  if (!payload || hub.listeners.size === 0) return;
  const read = channel === EVENT_CHANNEL ? changeOfEvent(payload) : changeOfNotification(payload);
  const change = await read.catch(() => RESUMED);
  if (change) for (const listener of hub.listeners) listener(change);
}

async function changeOfEvent(seq: string): Promise<LiveChange | null> {
  const event = await db.event.findUnique({
    where: { seq: BigInt(seq) },
    select: { type: true, articleId: true, claimId: true, actorId: true },
  });
  return event && { seq, ...event };
}

async function changeOfNotification(id: string): Promise<LiveChange | null> {
  const row = await db.notification.findUnique({ where: { id }, select: { personId: true } });
  return row && { seq: "", type: "notified", articleId: null, claimId: null, actorId: null, notified: { id, ...row } };
}

/**
 * Whether `viewer` may learn of the change: of all changes of articles, claims and rulings; of assignments, but not of
 * changes of those of others; of verdicts and correction requests of others only after the blind phase, and of their
 * drafts never; of comments that they may see; of their own notifications.
 */
export async function mayReceive(viewer: Viewer, change: LiveChange): Promise<boolean> {
  if (change.type === "resumed") return true;
  const answers = answersByChange.get(change) ?? new Map<string, Promise<boolean>>();
  answersByChange.set(change, answers);
  const key = `${viewer.id} ${viewer.role}`;
  const answer = answers.get(key) ?? readWhetherMayReceive(viewer, change);
  answers.set(key, answer);
  return answer;
}

/**
 * Whether each person may learn of a change. One person may have several streams, which receive it at the same time.
 */
const answersByChange = new WeakMap<LiveChange, Map<string, Promise<boolean>>>();

async function readWhetherMayReceive(
  viewer: Viewer,
  { seq, type, claimId, actorId, notified }: LiveChange,
): Promise<boolean> {
  if (notified) return notified.personId === viewer.id && isNotified(viewer, notified.id);
  if (actorId === viewer.id) return true;
  if (type === "verdict.drafted") return false;
  if (ASSIGNMENT_CHANGES.some((change) => change === type)) return isOfKnownAssignment(viewer, seq);
  if (!/^(verdict|correction|comment)\./.test(type)) return /^(claim|ruling|article|assignment)\./.test(type);
  const claim = claimId ? await db.claim.findUnique({ where: { id: claimId }, select: factsFor(viewer) }) : null;
  if (claim === null) return false;
  if (!isBlind(viewer, factsOf(viewer, claim))) return true;
  return type.startsWith("comment.") && !(await isByAuthorWhoKnew(seq));
}

/** Whether the author of the comment in this event knew how the claim is judged. */
async function isByAuthorWhoKnew(seq: string): Promise<boolean> {
  const event = await db.event.findUnique({ where: { seq: BigInt(seq) }, select: { objectId: true } });
  const comment = event && (await db.comment.findUnique({ where: { id: event.objectId }, select: { knew: true } }));
  return comment?.knew ?? true;
}

async function isOfKnownAssignment(viewer: Viewer, seq: string): Promise<boolean> {
  const event = await db.event.findUnique({ where: { seq: BigInt(seq) }, select: { objectId: true } });
  if (!event) return false;
  const where = { AND: [{ id: event.objectId }, knownTo(viewer)] };
  return (await db.assignment.findFirst({ where, select: { id: true } })) !== null;
}
